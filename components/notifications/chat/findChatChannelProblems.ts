import type { AsFarAsKnown } from "../../settings/asFarAsKnown";
import { pathPart } from "../../settings/pathText";
import { quoted } from "../../settings/quoted";
import { type Undecided, undecided } from "../../settings/undecided";
import type { NotificationsArgs } from "../AlarmTopicArgs";
import type { SlackChannelArgs, TeamsChannelArgs } from "./ChatChannelArgs";
import { knownChannels } from "./knownChannels";
import { isTeamsChannelId } from "./teamsChannelId";

interface IdRule {
    readonly accepts: (id: string) => boolean;
    /** The rule in words: "it must be …". */
    readonly wanted: string;
}

const uuid = (id: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id);

/** Slack and Microsoft decide what their ids look like; Amazon Q Developer takes no others. */
const slackRules: Readonly<Record<keyof AsFarAsKnown<SlackChannelArgs>, IdRule>> = {
    workspaceId: {
        accepts: (id) => /^T[A-Z0-9]{5,}$/.test(id),
        wanted:
            "the id of a workspace, such as T07EA123LEP. Copy it from the console of Amazon Q Developer in chat " +
            "applications",
    },
    channelId: {
        accepts: (id) => /^[CG][A-Z0-9]{5,}$/.test(id),
        wanted: "the id of a channel, such as C07EZ1ABC23, and not its name. Take the end of the link that Slack copies",
    },
};

const teamsRules: Readonly<Record<keyof AsFarAsKnown<TeamsChannelArgs>, IdRule>> = {
    tenantId: { accepts: uuid, wanted: "a UUID. Copy tenantId from the channel's link" },
    teamId: { accepts: uuid, wanted: "a UUID. Copy groupId from the channel's link" },
    channelId: {
        accepts: isTeamsChannelId,
        wanted: "an id such as 19:ab12@thread.tacv2, encoded or not. Copy the part after /channel/ from the channel's link",
    },
};

/** What is wrong with the names and ids of a topic's chat channels, in sentences. */
export function findChatChannelProblems(given: AsFarAsKnown<NotificationsArgs>): string[] {
    const [slack, teams] = [knownChannels(given.slackChannels), knownChannels(given.teamsChannels)];
    return [
        ...findNameProblems("slackChannels", slack),
        ...findNameProblems("teamsChannels", teams),
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

function findNameProblems(setting: string, channels: Readonly<Record<string, unknown>>): string[] {
    return Object.keys(channels)
        .filter((name) => !/^[\w-]{1,64}$/.test(name))
        .map(
            (name) =>
                `${setting} has the name ${quoted(name)}; a name must be 1 to 64 letters, digits, hyphens and underscores. ` +
                "Rename it.",
        );
}

function findIdProblems<Id extends string>(
    setting: string,
    channels: Readonly<Record<string, Readonly<Record<Id, string | Undecided>> | Undecided>>,
    rules: Readonly<Record<Id, IdRule>>,
): string[] {
    return Object.entries(channels).flatMap(([name, channel]) =>
        channel === undecided
            ? []
            : (Object.keys(rules) as Id[]).flatMap((id) => {
                  const value = channel[id];
                  return typeof value !== "string" || rules[id].accepts(value)
                      ? []
                      : [`${setting}.${pathPart(name)}.${id} is ${quoted(value)}; it must be ${rules[id].wanted}.`];
              }),
    );
}
