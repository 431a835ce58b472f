import type { EventSelector } from "@aws-sdk/client-cloudtrail";
import type { Properties } from "../../../engine/standIn/resourceType";
import type { AwsClients } from "../../AwsClients";
import type { EmulatedType } from "../EmulatedType";
import { inputText } from "../inputText";

export const trail: EmulatedType = {
    token: "aws:cloudtrail/trail:Trail",
    create: async ({ trails }, inputs) => {
        const Name = inputText(inputs.name);
        await trails.createTrail({ Name, ...settingsOf(inputs) });
        // The emulator reads the log group of a trail from an update only.
        await trails.updateTrail({ Name, ...settingsOf(inputs) });
        await select({ trails }, Name, inputs);
        if (inputs.enableLogging !== false) {
            await trails.startLogging({ Name });
        }
        return {};
    },
    read: async ({ trails }, { id: Name }) => {
        const { Trail } = await trails.getTrail({ Name });
        const { IsLogging } = await trails.getTrailStatus({ Name });
        return {
            isMultiRegionTrail: Trail?.IsMultiRegionTrail,
            isOrganizationTrail: Trail?.IsOrganizationTrail,
            cloudWatchLogsGroupArn: Trail?.CloudWatchLogsLogGroupArn,
            enableLogging: IsLogging,
        };
    },
    update: async ({ trails }, { id: Name, outputs }) => {
        await trails.updateTrail({ Name, ...settingsOf(outputs) });
        await select({ trails }, Name, outputs);
        await (outputs.enableLogging === false ? trails.stopLogging({ Name }) : trails.startLogging({ Name }));
    },
    delete: async ({ trails }, { id: Name }) => {
        await trails.deleteTrail({ Name });
    },
};

const settingsOf = (outputs: Properties) => ({
    S3BucketName: inputText(outputs.s3BucketName),
    IsMultiRegionTrail: outputs.isMultiRegionTrail === true,
    IsOrganizationTrail: outputs.isOrganizationTrail === true,
    IncludeGlobalServiceEvents: outputs.includeGlobalServiceEvents !== false,
    EnableLogFileValidation: outputs.enableLogFileValidation === true,
    KmsKeyId: inputText(outputs.kmsKeyId),
    CloudWatchLogsLogGroupArn: inputText(outputs.cloudWatchLogsGroupArn),
    CloudWatchLogsRoleArn: inputText(outputs.cloudWatchLogsRoleArn),
});

async function select(
    { trails }: Pick<AwsClients, "trails">,
    TrailName: string | undefined,
    { eventSelectors }: Properties,
): Promise<void> {
    if (Array.isArray(eventSelectors)) {
        const EventSelectors = eventSelectors.map(
            ({ includeManagementEvents, readWriteType, excludeManagementEventSources }): EventSelector => ({
                IncludeManagementEvents: includeManagementEvents,
                ReadWriteType: readWriteType,
                ExcludeManagementEventSources: excludeManagementEventSources,
            }),
        );
        await trails.putEventSelectors({ TrailName, EventSelectors });
    }
}

/** A trail as Cloud Control describes it: the emulator's own Cloud Control knows only what was made through it. */
export async function readTrailResource({ trails }: AwsClients, args: Properties): Promise<Properties> {
    const Name = inputText(args.identifier);
    const { Trail } = await trails.getTrail({ Name });
    const { IsLogging } = await trails.getTrailStatus({ Name });
    const { EventSelectors, AdvancedEventSelectors } = await trails.getEventSelectors({ TrailName: Name });
    const { Name: TrailName, TrailARN: Arn, ...settings } = Trail ?? {};
    const properties = { TrailName, Arn, ...settings, IsLogging, EventSelectors, AdvancedEventSelectors };
    return { ...args, id: Name, properties: JSON.stringify(properties) };
}

export const cloudTrail = [trail];
