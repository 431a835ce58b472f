import type { Trail as AwsTrail } from "@aws-sdk/client-cloudtrail";
import { known, parseArn, type Trail, unknown } from "../../../detection";
import { answeredResource, unreadResource } from "../../../policy-pack/reading/cloudControl";
import { readTrail as readTrailOfStack } from "../../../policy-pack/reading/readTrail";
import type { AccountReader } from "./AccountReader";
import { given, type Place, placeOf } from "./answered";
import { type DeliveryRemark, deliveryError, deliveryRemarks } from "./deliveryRemarks";

export interface TrailsRead {
    readonly trails: readonly Trail[];
    readonly remarks: readonly DeliveryRemark[];
}

/** The trails that some Regions see: their own, and the multi-Region and organization trails of other home Regions. */
export async function readTrails(
    reader: AccountReader,
    account: string,
    regions: readonly string[],
): Promise<TrailsRead> {
    const lists = await Promise.all(regions.map((region) => listTrails(reader, region)));
    // A trail that records every Region is seen from each of them: one list that was read shows all such trails.
    const unread = lists.every((list) => list === undefined) ? regions : [];
    // A multi-Region trail is seen from every Region, and asked for its state once.
    const byArn = new Map(lists.flatMap((trails = []) => trails.map((trail) => [trail.TrailARN ?? trail.Name, trail])));
    const read = await Promise.all(
        [...byArn.values()].map((trail) => readTrail(reader, { account, region: regions[0] ?? "" }, trail)),
    );
    return {
        trails: [...read.map(({ trail }) => trail), ...unread.map((region) => unreadTrail({ account, region }))],
        remarks: read.flatMap(({ remarks }) => remarks),
    };
}

/** Undefined if they could not be read. */
async function listTrails(reader: AccountReader, region: string): Promise<readonly AwsTrail[] | undefined> {
    const reading = await reader.read("cloudtrail:DescribeTrails", region, "the trails", { includeShadowTrails: true });
    return reading.state === "read" ? (reading.value.trailList ?? []) : undefined;
}

/** State and selectors are told in the home Region only, and under the ARN wherever the trail is from. */
async function readTrail(reader: AccountReader, place: Place, trail: AwsTrail) {
    const name = trail.Name ?? trail.TrailARN ?? "";
    const arn = trail.TrailARN ?? name;
    const region = trail.HomeRegion ?? parseArn(arn)?.region ?? place.region;
    const [status, selectors] = await Promise.all([
        reader.read("cloudtrail:GetTrailStatus", region, `whether the trail "${name}" is logging`, { Name: arn }),
        reader.read("cloudtrail:GetEventSelectors", region, `which events the trail "${name}" records`, {
            TrailName: arn,
        }),
    ]);
    // What a trail without a log group tells of deliveries is of one that it had.
    const delivering = status.state === "read" && trail.CloudWatchLogsLogGroupArn ? status.value : undefined;
    const isLogging = status.state === "read" ? given(status.value.IsLogging) : unknown();
    const recorded = selectors.state === "read" ? selectors.value : {};
    const read: Trail = {
        ...readTrailOfStack(answeredResource(arn, name, { ...trail, ...recorded })),
        ...placeOf({ account: parseArn(arn)?.account ?? place.account, region }),
        name: known(name),
        isMultiRegion: known(trail.IsMultiRegionTrail ?? false),
        isLogging,
        ...(delivering && { deliveryError: deliveryError(delivering) }),
        ...(selectors.state !== "read" && { eventSelectors: unknown(), advancedEventSelectors: unknown() }),
    };
    return { trail: read, remarks: delivering ? deliveryRemarks(arn, name, delivering) : [] };
}

/** Stands for the trails of a Region that could not be listed: there may be the right one among them, or not. */
const unreadTrail = (place: Place): Trail => {
    const id = `trails of ${place.region} that could not be read`;
    const read = readTrailOfStack(unreadResource(id, `not readable in ${place.region}`));
    return { ...read, account: known(place.account), region: unknown() };
};
