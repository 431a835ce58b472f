/** Whom a URL belongs to, where that decides what becomes of SNS's messages. */
export interface Receiver {
    /** As its owner calls it. */
    readonly name: string;
    /**
     * `incoming webhook`: takes messages of its own form only, so that it can neither confirm a subscription nor show an
     * alarm. `pager`: keeps one incident for an alarm open, and pages again only after the alarm's OK has closed it.
     */
    readonly kind: "incoming webhook" | "pager";
    /** The setting of this program that posts to the same place; undefined if there is none. */
    readonly setting?: "slackChannels" | "teamsChannels";
}

/**
 * The receiver that the endpoint of a subscription belongs to, by its host and the beginning of its path; undefined for
 * all others. Sources: "Sending messages using incoming webhooks" (Slack), "Create an Incoming Webhook" (Microsoft
 * Teams), "Webhook Resource" (Discord), "Build a Google Chat app as a webhook", and the CloudWatch integrations of the
 * pagers.
 */
export function receiverOf(protocol: string, endpoint: string): Receiver | undefined {
    if (!/^https?$/i.test(protocol) || !URL.canParse(endpoint)) {
        return undefined;
    }
    const { hostname, pathname } = new URL(endpoint);
    return receivers.find(({ host, path }) => host.test(hostname) && path.test(pathname))?.receiver;
}

interface KnownReceiver {
    readonly host: RegExp;
    readonly path: RegExp;
    readonly receiver: Receiver;
}

const webhook = (name: string, host: RegExp, path: RegExp, setting?: Receiver["setting"]): KnownReceiver => ({
    host,
    path,
    receiver: { name, kind: "incoming webhook", ...(setting && { setting }) },
});

const pager = (name: string, host: RegExp, path = /^/): KnownReceiver => ({
    host,
    path,
    receiver: { name, kind: "pager" },
});

const receivers: readonly KnownReceiver[] = [
    webhook("Slack", /^hooks\.slack(-gov)?\.com$/, /^\/(services|workflows|triggers)\//, "slackChannels"),
    webhook("Microsoft Teams", /\.webhook\.office\.com$/, /^/, "teamsChannels"),
    webhook("Microsoft Teams", /^outlook\.office(365)?\.com$/, /^\/webhook(b2)?\//, "teamsChannels"),
    webhook("Discord", /^((ptb|canary)\.)?discord(app)?\.com$/, /^\/api\/(v\d+\/)?webhooks\//),
    webhook("Google Chat", /^chat\.googleapis\.com$/, /^\/v1\/spaces\//),
    pager("PagerDuty", /^events(\.eu)?\.pagerduty\.com$/),
    pager("Opsgenie", /^api(\.eu)?\.opsgenie\.com$/),
    pager("Jira Service Management", /^api\.atlassian\.com$/, /^\/jsm\/ops\//),
    pager("Splunk On-Call", /^alert\.victorops\.com$/),
    pager("incident.io", /^api\.incident\.io$/),
    pager("ilert", /^api\.ilert\.com$/),
];
