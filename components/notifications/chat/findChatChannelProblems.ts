import { type Claim, doubleClaims } from "../../settings/doubleClaims";
import { findEntryNameProblems } from "../../settings/findNameProblems";
import { pathPart, quoted } from "../../settings/quoted";
import { type AsFarAsKnown, ifKnown, knownEntries, type Undecided, undecided } from "../../settings/undecided";
import { findValueProblems, matching, type ValueRule } from "../../settings/valueRule";
import type { NotificationsArgs, SlackChannelArgs, TeamsChannelArgs } from "../AlarmTopicArgs";
import type { PlacedNotifications } from "../topicNames";

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Slack and Microsoft decide what their ids look like; Amazon Q Developer takes no others. */
const slackRules: Readonly<Record<keyof SlackChannelArgs, ValueRule>> = {
    workspaceId: matching(
        /^T[A-Z0-9]{5,}$/,
        "the id of a workspace, such as T07EA123LEP. Copy it from the console of Amazon Q Developer in chat applications",
    ),
    channelId: matching(
        /^[CG][A-Z0-9]{5,}$/,
        "the id of a channel, such as C07EZ1ABC23, and not its name. Take the end of the link that Slack copies",
    ),
};

const teamsRules: Readonly<Record<keyof TeamsChannelArgs, ValueRule>> = {
    tenantId: matching(uuid, "a UUID. Copy tenantId from the channel's link"),
    teamId: matching(uuid, "a UUID. Copy groupId from the channel's link"),
    channelId: {
        accepts: isTeamsChannelId,
        wanted: "an id such as 19:ab12@thread.tacv2, encoded or not. Copy the part after /channel/ from the channel's link",
    },
};

/** What is wrong with the names and ids of a topic's chat channels, in sentences. */
export function findChatChannelProblems(given: AsFarAsKnown<NotificationsArgs>): string[] {
    const [slack, teams] = [ifKnown(given.slackChannels) ?? {}, ifKnown(given.teamsChannels) ?? {}];
    return [
        ...findEntryNameProblems("slackChannels", slack),
        ...findEntryNameProblems("teamsChannels", teams),
        ...Object.keys(teams)
            .filter((name) => Object.hasOwn(slack, name))
            .map(
                (name) =>
                    `slackChannels and teamsChannels both have the name ${quoted(name)}; the outputs tell channels apart by ` +
                    "their names. Rename one.",
            ),
        ...findIdProblems("slackChannels", slack, slackRules),
        ...findIdProblems("teamsChannels", teams, teamsRules),
    ];
}

function findIdProblems<Id extends string>(
    setting: string,
    channels: Readonly<Record<string, Readonly<Record<Id, string | Undecided>> | Undecided>>,
    rules: Readonly<Record<Id, ValueRule>>,
): string[] {
    return knownEntries(channels).flatMap(([name, channel]) =>
        (Object.keys(rules) as Id[]).flatMap((id) =>
            findValueProblems(`${setting}.${pathPart(name)}.${id}`, channel[id], rules[id]),
        ),
    );
}

/**
 * Channels that cannot be created beside each other, in sentences.
 *
 * Amazon Q Developer takes a Slack channel once in an account, and answers a second time "has already been configured".
 * The AWS provider finds a channel of Microsoft Teams by its team alone, and times out where a team has two
 * (hashicorp/terraform-provider-aws#47039; version 7.48 of the SDK still imports a channel by its team).
 */
export const findSharedChannelProblems = (topics: readonly PlacedNotifications[]): string[] => [
    ...doubleClaims(topics.flatMap(slackClaims)).map(
        ([one, other]) =>
            `${one} and ${other} are the same channel; Amazon Q Developer takes a Slack channel once in an account. ` +
            "Remove one.",
    ),
    ...doubleClaims(topics.flatMap(teamsClaims)).map(
        ([one, other]) =>
            `${one} and ${other} are of the same team; the AWS provider can manage one channel of a team in an ` +
            "account. Remove one.",
    ),
];

function slackClaims([path, { slackChannels }]: PlacedNotifications): Claim[] {
    return knownEntries(slackChannels).flatMap(([name, { workspaceId, channelId }]) =>
        workspaceId === undecided || channelId === undecided
            ? []
            : [[`${path}slackChannels.${name}`, `${workspaceId} ${channelId}`]],
    );
}

function teamsClaims([path, { teamsChannels }]: PlacedNotifications): Claim[] {
    return knownEntries(teamsChannels).flatMap(([name, { teamId }]) =>
        teamId === undecided ? [] : [[`${path}teamsChannels.${name}`, teamId.toLowerCase()]],
    );
}

/** Whether any chat channel is known to be asked for; then there is a role too. */
export function hasChatChannels({ slackChannels, teamsChannels }: AsFarAsKnown<NotificationsArgs>): boolean {
    return Object.keys({ ...ifKnown(slackChannels), ...ifKnown(teamsChannels) }).length > 0;
}

/** What a channel's id looks like before it is encoded; `skype` is the older kind of thread. */
const channelId = /^19:[\w=+/.,-]+@thread\.(tacv2|skype)$/;

/** Whether a text is the id of a channel of Microsoft Teams, encoded as in a link or not. */
export function isTeamsChannelId(text: string): boolean {
    return channelId.test(decoded(text));
}

/** The id as Amazon Q Developer takes it: with `%3A` and `%40` (CreateMicrosoftTeamsChannelConfiguration API reference). */
export function encodedTeamsChannelId(text: string): string {
    return decoded(text).replaceAll(":", "%3A").replaceAll("@", "%40");
}

const decoded = (text: string): string => text.replace(/%3A/i, ":").replace("%40", "@");
