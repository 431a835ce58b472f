import { runInNewContext } from "node:vm";
import type { Reported } from "../policy-pack/analyzeStack";
import { refer, type SampleResource, type SampleStack } from "../policy-pack/sampleStack";

type Inputs = Readonly<Record<string, unknown>>;

/**
 * The stack after every fix of a message was applied to the letter, first alternative first; undefined if one of them
 * cannot be followed by a machine. What a fix does not name is not touched.
 */
export function applyRemedies(stack: SampleStack, { message, urn }: Reported): SampleStack | undefined {
    const blamed = urn.split("::").at(-1) ?? "";
    return [...message.matchAll(/^(?:Behind it, )?[A-Z][a-z ]+: (.*) Fix: (.*) \[[A-Z_]+\]$/gm)].reduce<
        SampleStack | undefined
    >((changed, [, observed = "", remedy = ""]) => changed && applyRemedy(changed, remedy, observed, blamed), stack);
}

function applyRemedy(stack: SampleStack, remedy: string, observed: string, holder: string): SampleStack | undefined {
    const [code] = /(?:const topic = )?new aws\..*\}\);/.exec(remedy) ?? [];
    if (code !== undefined) {
        const isKnown = [...code.matchAll(/new aws\.\w+\.(\w+)/g)].every(([, type = ""]) => type in types);
        return isKnown ? { ...stack, ...created(code, stack) } : undefined;
    }
    const [, statement] =
        /^Add the statement (\{.*\}) to the (?:(?:topic|key|queue)'s policy|key policy ".*")\.$/.exec(remedy) ?? [];
    if (statement !== undefined) {
        return withStatement(stack, holder, runInNewContext(`(${statement})`, namesIn(stack)));
    }
    const [, added, list, listOwner] = /^Add (.*) to (\w+) on the [\w ]+ "([^"]+)", beside/.exec(remedy) ?? [];
    if (added !== undefined && list !== undefined && listOwner !== undefined) {
        return changed(stack, listOwner, (inputs) => ({
            [list]: [...((inputs[list] as unknown[]) ?? []), evaluated(added, stack)],
        }));
    }
    const [, settings, owner] = /^Set (.*?) on the [\w ]+ "([^"]+)"/.exec(remedy) ?? [];
    if (settings !== undefined && owner !== undefined && /^\w+(\.\w+)?: /.test(settings)) {
        const values = evaluated(
            `{ ${settings.replace(/ and (?=\w+: )/g, ", ").replace(/\w+\.(\w+)(?=: )/g, "$1")} }`,
            stack,
        );
        const [, container] = /^(\w+)\.\w+: /.exec(settings) ?? [];
        return changed(stack, owner, (inputs) =>
            container === undefined
                ? (values as Inputs)
                : { [container]: { ...(inputs[container] as object), ...(values as object) } },
        );
    }
    const [, removed, keeper] = /^Remove ([\w.]+(?:(?:, | and )[\w.]+)*) from the [\w ]+ "([^"]+)"/.exec(remedy) ?? [];
    if (removed !== undefined && keeper !== undefined) {
        return removed.split(/, | and /).reduce((rest, setting) => without(rest, keeper, setting), stack);
    }
    const [, blamed] = /^The alarm "([^"]+)"/.exec(observed) ?? [];
    const numbers = [...remedy.matchAll(/\b(?:the )?(\w+) to ("?\w+(?:\.\d+)?"?)/g)];
    if (blamed !== undefined && /^Set (?:the )?\w+ to /.test(remedy) && numbers.length > 0) {
        return changed(stack, blamed, () =>
            Object.fromEntries(
                numbers.map(([, name = "", value = ""]) => [
                    name,
                    /^\d/.test(value) ? Number(value) : value.replaceAll('"', ""),
                ]),
            ),
        );
    }
    const [, other] = /^Let the metric filter "([^"]+)" publish under another metric name/.exec(remedy) ?? [];
    return other === undefined
        ? undefined
        : changed(stack, other, ({ metricTransformation }) => ({
              metricTransformation: { ...(metricTransformation as object), name: `${other}-metric` },
          }));
}

/** What the names in a statement mean in a sample stack. */
const namesIn = (stack: SampleStack) => ({
    topic: { arn: stack.alerts?.outputs?.arn ?? stack.alerts?.outputs?.topicArn },
    queue: { arn: "arn:aws:sqs:eu-north-1:111122223333:security-audit" },
    accountId: "111122223333",
});

/** The stack with a further statement in the policy of a resource, however the policy is written. */
function withStatement(stack: SampleStack, name: string, statement: object): SampleStack | undefined {
    const { policy } = stack[name]?.inputs ?? {};
    const add = (text: unknown): string => {
        const { Statement, ...document } = JSON.parse(String(text));
        return JSON.stringify({ ...document, Statement: [Statement, statement].flat() });
    };
    if (typeof policy === "string") {
        return changed(stack, name, () => ({ policy: add(policy) }));
    }
    if (policy === null || typeof policy !== "object" || !("apply" in policy)) {
        return undefined;
    }
    const { resource, output, apply } = policy as ReturnType<typeof refer>;
    return changed(stack, name, () => ({ policy: refer(resource, output, (value) => add(apply(value))) }));
}

function changed(stack: SampleStack, name: string, change: (inputs: Inputs) => Inputs): SampleStack | undefined {
    const resource = stack[name];
    return (
        resource && { ...stack, [name]: { ...resource, inputs: { ...resource.inputs, ...change(resource.inputs) } } }
    );
}

function without(stack: SampleStack, name: string, setting: string): SampleStack {
    const resource = stack[name];
    const [key = "", inner] = setting.split(".");
    const { [key]: old, ...rest } = resource?.inputs ?? {};
    const { [inner ?? ""]: _, ...kept } = (old ?? {}) as Record<string, unknown>;
    const inputs = inner === undefined ? rest : { ...rest, [key]: kept };
    return resource === undefined ? stack : { ...stack, [name]: { ...resource, inputs } };
}

/** What `topic.arn` means to a reader of the message: the topic that it names, or the only one. */
function topicOf(stack: SampleStack, text: string): { arn: unknown } {
    const [, name = Object.entries(stack).find(([, { type }]) => type === "aws:sns/topic:Topic")?.[0] ?? ""] =
        /\/\* the topic "([^"]+)" \*\//.exec(text) ?? [];
    return { arn: refer(name, "arn") };
}

const evaluated = (text: string, stack: SampleStack): unknown =>
    unmarked(runInNewContext(`(${text})`, { topic: { arn: mark } }), topicOf(stack, text).arn);

const mark = "the ARN of the topic";

/** A copy of what came out of another context, with the reference in the place of its mark. */
function unmarked(value: unknown, reference: unknown): unknown {
    if (value === mark) {
        return reference;
    }
    if (Array.isArray(value)) {
        return Array.from(value, (element) => unmarked(element, reference));
    }
    return value !== null && typeof value === "object"
        ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unmarked(part, reference)]))
        : value;
}

const types: Readonly<Record<string, string>> = {
    LogMetricFilter: "aws:cloudwatch/logMetricFilter:LogMetricFilter",
    MetricAlarm: "aws:cloudwatch/metricAlarm:MetricAlarm",
    Topic: "aws:sns/topic:Topic",
    TopicSubscription: "aws:sns/topicSubscription:TopicSubscription",
};

/** The resources that code creates, with the outputs that AWS would give them. */
function created(code: string, stack: SampleStack): SampleStack {
    const resources: Record<string, SampleResource> = {};
    const createsTopic = code.includes("new aws.sns.Topic(");
    const reference = createsTopic ? refer("security-alerts", "arn") : topicOf(stack, code).arn;
    const record = (type: string) =>
        class {
            public readonly arn = mark;
            public constructor(name: string, inputs: object) {
                const logicalName = name in stack || name in resources ? `${name}-${type}` : name;
                resources[logicalName] = {
                    type: types[type] ?? type,
                    inputs: unmarked(inputs, reference) as Inputs,
                    outputs: {
                        ...(type === "Topic" && { arn: `arn:aws:sns:eu-north-1:111122223333:${name}` }),
                        ...(type === "MetricAlarm" && {
                            arn: `arn:aws:cloudwatch:eu-north-1:111122223333:alarm:${name}`,
                        }),
                        ...(type === "TopicSubscription" && { pendingConfirmation: false }),
                    },
                };
            }
        };
    const recorders = Object.fromEntries(Object.keys(types).map((type) => [type, record(type)]));
    runInNewContext(code, {
        aws: { cloudwatch: recorders, sns: recorders },
        ...(!createsTopic && { topic: { arn: mark } }),
    });
    return resources;
}
