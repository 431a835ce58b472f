import * as pulumi from "@pulumi/pulumi";
import type { AlarmTopicArgs } from "../AlarmTopicArgs";
import { chatChannelSteps } from "./chatChannelSteps";

/** What has to be done by hand for each chat channel, by its name. */
export function chatChannelStepsOf({
    slackChannels = {},
    teamsChannels = {},
}: AlarmTopicArgs): pulumi.Output<{ [name: string]: string }> {
    const steps = [
        ...Object.entries(slackChannels).map(([name, { workspaceId }]) =>
            pulumi.output(workspaceId).apply((id) => [name, chatChannelSteps.slack(id)] as const),
        ),
        ...Object.entries(teamsChannels).map(([name, { teamId }]) =>
            pulumi.output(teamId).apply((id) => [name, chatChannelSteps.teams(id)] as const),
        ),
    ];
    return pulumi.all(steps).apply((entries) => Object.fromEntries(entries));
}
