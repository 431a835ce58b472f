import { type AdvancedEventSelector, knownValue, parseArn, type Value, type WarmUp } from "../../detection";
import { unknownText } from "../policy-pack/stackResource";
import { type Kind, type ResourceOf, type Spelling, spellings, type Words } from "./spellings";

export type Settings = Record<string, unknown>;

/** A resource's settings, and what AWS decides of it, in somebody's words. What is absent is left out. */
export function written<K extends Kind>(kind: K, resource: ResourceOf<K>, words: Words) {
    const inputs: Settings = {};
    const outputs: Settings = {};
    for (const [field, spelling] of Object.entries<Spelling>(spellings[kind])) {
        const value = (resource as unknown as Record<string, Value<unknown> | undefined>)[field];
        const path = typeof spelling === "string" ? spelling : spelling[words === "classic" ? 0 : 1];
        const form = value?.state === "known" ? forms[field] : undefined;
        const raw = form ? form(knownValue(value as never) as never, words, kind) : plain(value);
        if (raw !== undefined && path !== "") {
            put(decidedByAws.has(field) ? outputs : inputs, path.split("."), raw);
        }
    }
    beside[kind]?.(resource as never, words, inputs, outputs);
    return { inputs, outputs };
}

/** What is written beside the settings of the model. */
const beside: {
    readonly [K in Kind]?: (resource: ResourceOf<K>, words: Words, inputs: Settings, outputs: Settings) => void;
} = {
    trails: ({ region, account, name }, _words, _inputs, outputs) => {
        outputs.arn = `arn:aws:cloudtrail:${knownValue(region)}:${knownValue(account)}:trail/${knownValue(name)}`;
    },
    logGroups: (_group, words, _inputs, outputs) => {
        outputs.arn = words === "native" && outputs.arn !== unknownText ? `${outputs.arn}:*` : outputs.arn;
    },
    alarms: ({ statistic }, _words, inputs) => {
        if (/^[a-z]/.test(knownValue(statistic) ?? "")) {
            inputs.extendedStatistic = inputs.statistic;
            delete inputs.statistic;
        }
    },
    queues: ({ arn }, _words, _inputs, outputs) => {
        outputs.url = queueUrl(knownValue(arn) ?? "");
    },
    subscriptions: ({ protocol }, _words, inputs) => {
        inputs.endpoint ??= endpoints[knownValue(protocol) ?? ""];
    },
};

/** Such as SNS takes, and nobody may print; the model keeps only the ARNs of queues and functions. */
const endpoints: Readonly<Record<string, string>> = {
    email: "secretly@example.com",
    https: "https://pager.example.com/SECRET",
};

const decidedByAws = new Set(["arn", "keyId", "pendingConfirmation"]);

function put(container: Settings, [key = "", ...inner]: readonly string[], raw: unknown): void {
    if (inner.length === 0) {
        container[key] = raw;
    } else {
        container[key] ??= inner[0] === "0" ? [] : {};
        put(container[key] as Settings, inner, raw);
    }
}

/** The value with all values inside it, each of which can be unknown or absent. */
function plain(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(plain);
    }
    if (value === null || typeof value !== "object") {
        return value;
    }
    const { state, value: content } = value as { readonly state?: Value<unknown>["state"]; readonly value?: unknown };
    return state === undefined
        ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]))
        : state === "unknown"
          ? unknownText
          : plain(content);
}

/** What is written in another form than the model's. */
const forms: Readonly<Record<string, (value: never, words: Words, kind: Kind) => unknown>> = {
    policy: document,
    dataProtectionPolicy: document,
    filterPolicy: document,
    warmUp: ({ minutes, lastsToItsEnd }: WarmUp) => ({
        warmUpPeriodDurationInMinutes: minutes,
        onlyStartEvaluatingAfterWarmUpPeriodEnds: lastsToItsEnd,
    }),
    hasGaps: (hasGaps: boolean) => ({ expression: "cron(0 2 * * *)", duration: hasGaps ? "PT4H" : "P1D" }),
    dimensions: (dimensions: Readonly<Record<string, string>>, words, kind) =>
        words === "classic"
            ? dimensions
            : Object.entries(dimensions).map(([name, value]) => ({
                  [kind === "alarms" ? "name" : "key"]: name,
                  value,
              })),
    advancedEventSelectors: (selectors: readonly AdvancedEventSelector[], words) =>
        selectors.map(({ fieldSelectors }) => ({
            fieldSelectors: fieldSelectors.map(({ field, operators }) => ({
                field: plain(field),
                ...Object.fromEntries(
                    Object.entries(operators).map(([operator, values]) => [
                        words === "classic" && /With$/.test(operator) ? `${operator}s` : operator,
                        plain(values),
                    ]),
                ),
            })),
        })),
    queueArn: (arn: string, _words, kind) => (kind === "queuePolicies" ? queueUrl(arn) : arn),
};

/** A policy: as text to the classic provider, and as an object to CloudFormation. */
function document(text: string, words: Words): unknown {
    return words === "classic" || !text.startsWith("{") ? text : JSON.parse(text);
}

function queueUrl(queueArn: string): string {
    const { region = "", account = "", resource = "" } = parseArn(queueArn) ?? {};
    return `https://sqs.${region}.amazonaws.com/${account}/${resource}`;
}

/** A resource as the SDK and Cloud Control answer it, what AWS decides among its settings. */
export function answered<K extends Kind>(kind: K, resource: ResourceOf<K>): Settings {
    const { inputs, outputs } = written(kind, resource, "native");
    return capitalised({ ...inputs, ...outputs });
}

/** As the SDK and Cloud Control write settings, which CloudFormation begins with a small letter; policies keep their words. */
export function capitalised<T>(value: T): T {
    return (
        Array.isArray(value)
            ? value.map(capitalised)
            : value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype
              ? Object.fromEntries(
                    Object.entries(value).map(([key, part]) => [
                        key === "okActions" ? "OKActions" : key.charAt(0).toUpperCase() + key.slice(1),
                        /Policy$|Document$/.test(key) ? part : capitalised(part),
                    ]),
                )
              : value
    ) as T;
}
