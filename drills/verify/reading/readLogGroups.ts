import { known, type LogGroup, type LogGroupReference, unknown } from "../../../detection";
import { type AccountReader, nextPage } from "./AccountReader";
import { given, type Place, placeOf } from "./answered";

/** The log groups of given names, each in its place; those that do not exist are left out. */
export async function readLogGroups(
    reader: AccountReader,
    home: Place,
    references: readonly LogGroupReference[],
): Promise<readonly LogGroup[]> {
    const wanted = new Map(
        references.map(({ name, account = home.account, region = home.region }) => [
            JSON.stringify([account, region, name]),
            { name, account, region },
        ]),
    );
    // The groups of other accounts, such as an organization trail's, cannot be asked for from here.
    const own = [...wanted.values()].filter(({ account }) => account === home.account);
    const groups = await Promise.all(own.map(({ name, ...place }) => readLogGroup(reader, place, name)));
    return groups.flatMap((group) => group ?? []);
}

async function readLogGroup(reader: AccountReader, place: Place, name: string): Promise<LogGroup | undefined> {
    const { items, refused } = await reader.readPages(
        "logs:DescribeLogGroups",
        place.region,
        `the class of the log group "${name}"`,
        { logGroupNamePrefix: name },
        (output) => ({ items: output.logGroups, next: nextPage("nextToken", output) }),
    );
    const group = items.find(({ logGroupName }) => logGroupName === name);
    if (group === undefined && refused === undefined) {
        return undefined;
    }
    return {
        id: group?.arn ?? `log group ${name} in ${place.region}`,
        label: name,
        ...placeOf(place),
        name: known(name),
        arn: group === undefined ? unknown() : given(group.arn),
        kmsKey: group === undefined ? unknown() : given(group.kmsKeyId),
        logGroupClass: group === undefined ? unknown() : given(group.logGroupClass),
    };
}
