import { readChatChannel } from "../../policy-pack/reading/readChatChannel";
import type { StackResource } from "../../policy-pack/stackResource";
import { maskEndpoint } from "../render/maskEndpoint";
import type { Recipient } from "../simulation/simulation";
import type { RecordedResource } from "./recordedStack";
import { mustConfirm, resourceTypes } from "./rehearsedStack";
import type { Properties } from "./resourceDescription";

/** The subscribers of a stack as it was recorded, by the id of their subscription, as far as they may be shown. */
export function recipientsOf(resources: readonly RecordedResource[]): ReadonlyMap<string, Recipient> {
    return new Map(resources.flatMap((resource) => [...subscribers(resource), ...channelsTold(resource)]));
}

type Told = readonly [subscription: string, recipient: Recipient];

function subscribers(resource: RecordedResource): Told[] {
    const { type, urn, props } = resource;
    if (type !== resourceTypes.subscription.token) {
        return [];
    }
    const protocol = String(props.protocol);
    const recipient = {
        name: givenName(resource),
        protocol,
        endpoint: maskEndpoint(protocol, String(props.endpoint)),
        isRaw: props.rawMessageDelivery === true,
        mustConfirm: mustConfirm(resource),
    };
    return [[urn, recipient]];
}

/** A chat channel is subscribed to each of its topics, and confirms by itself. Its id is no secret. */
function channelsTold(resource: RecordedResource): Told[] {
    const [protocol, endpoint] = channels[resource.type]?.(resource.props) ?? [];
    if (protocol === undefined) {
        return [];
    }
    const recipient = { name: givenName(resource), protocol, endpoint, isRaw: false, mustConfirm: false };
    return readChatChannel(resource).map(({ id }) => [id, recipient]);
}

/** The application of a chat channel and the channel's own id, as that writes it, by type. */
const channels: Readonly<Record<string, (props: Properties) => readonly [application: string, id: string]>> = {
    "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration": ({ slackChannelId }) => [
        "slack",
        String(slackChannelId),
    ],
    "aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration": ({ channelId }) => [
        "teams",
        decodeURIComponent(String(channelId)),
    ],
};

/**
 * The component puts its own name before the one that the person has given. Outputs name the subscribers of a severity
 * after it, as here.
 */
function givenName(resource: RecordedResource): string {
    const { name, parent } = resource;
    const prefix = `${parent?.name}-`;
    const given = name.startsWith(prefix) ? name.slice(prefix.length) : name;
    const severity = severityOf(resource);
    return severity === undefined ? given : `${severity}/${given}`;
}

const alarmTopic = "foundations-monitor:index:AlarmTopic";

/**
 * The severity whose topic a resource belongs to, by the name that the monitor gives the component: its own topic's is
 * named after the monitor alone.
 */
export function severityOf({ parent }: StackResource): string | undefined {
    if (parent?.type !== alarmTopic) {
        return undefined;
    }
    const [before, after] = [`${parent.parent?.name}-`, "-alerts"];
    const isNamedByMonitor = parent.name.startsWith(before) && parent.name.endsWith(after);
    return isNamedByMonitor ? parent.name.slice(before.length, -after.length) || undefined : undefined;
}
