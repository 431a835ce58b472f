import * as pulumi from "@pulumi/pulumi";
import { z } from "zod";
import { parsedJson } from "../../detection";
import { findAccountIdProblems } from "../settings/allowedAccounts";
import { explainShapeProblem } from "../settings/explainShapeProblem";
import { findTagProblems, type GivenTags, mostTags } from "../settings/findTagProblems";
import { refuseAnyOf } from "../settings/SettingsError";
import { withoutWrongTypes } from "../settings/shapeFirst";
import { ifKnown } from "../settings/undecided";
import { withoutOptional } from "../settings/withoutOptional";
import { findMonitorProblems, type GivenMonitor } from "./findMonitorProblems";
import { findOtherRegionProblems } from "./findOtherRegionProblems";
import { keepSecrets } from "./keepSecrets";
import type { FoundationsMonitorArgs } from "./MonitorArgs";
import { readRawSettings, withoutReservedNames } from "./readRawSettings";
import { type SettingsShape, settingsShape } from "./settingsShape";

/** The validated settings of a stack: arguments of {@link FoundationsMonitor}. */
export type MonitorSettings = FoundationsMonitorArgs;

/**
 * Reads the configuration of the stack. Misspelt keys are found too, and those under the name of another project: Pulumi
 * lets them pass in silence. What was set as a secret stays one.
 *
 * @throws SettingsError with every problem of the configuration.
 */
export function readMonitorSettings(config: pulumi.Config): MonitorSettings {
    const { settings, problems } = withoutReservedNames(readRawSettings(textsOf(config)));
    const issues = settingsShape.safeParse(settings).error?.issues ?? [];
    const given = withoutWrongTypes(settings, issues) as GivenMonitor;
    const region = (typeof given.region === "string" && given.region) || pulumi.runtime.getConfig("aws:region");
    const found = [
        ...problems,
        ...issues.flatMap((issue) => explainShapeProblem(issue, settings, (path) => knownKeys(settingsShape, path))),
        ...findMonitorProblems(given),
        ...(region ? findOtherRegionProblems(given, region) : []),
        ...findDefaultTagProblems(pulumi.runtime.getConfig("aws:defaultTags"), given.tags),
        ...["aws:allowedAccountIds", "aws:forbiddenAccountIds"].flatMap((setting) =>
            findAccountIdProblems(setting, pulumi.runtime.getConfig(setting)),
        ),
    ];
    // By themselves they are no reason to stop: they can be another program's, which shares the stack's file.
    const foreign =
        config.name === pulumi.getProject()
            ? findForeignSettings(Object.keys(pulumi.runtime.allConfig()), config.name)
            : [];
    refuseAnyOf(`The configuration of stack "${pulumi.getStack()}"`, found.length === 0 ? [] : [...foreign, ...found]);
    for (const setting of foreign) {
        void pulumi.log.warn(setting);
    }
    return keepSecrets(settings as SettingsShape, (name) => isConfigSecret(`${config.name}:${name}`));
}

/** Internal to the SDK, whose `Config` does not tell; it goes by the full key. */
const { isConfigSecret } = pulumi.runtime as unknown as { isConfigSecret(key: string): boolean };

/** Read from the runtime: `Config` answers for one key and cannot list the keys that were set. */
function textsOf(config: pulumi.Config): Record<string, string> {
    const prefix = `${config.name}:`;
    return Object.fromEntries(
        Object.entries(pulumi.runtime.allConfig())
            .filter(([key]) => key.startsWith(prefix))
            .map(([key, text]) => [key.slice(prefix.length), text]),
    );
}

/** Keys that the object at a path of a shape may have; none where the path leads to no object. */
export function knownKeys(shape: z.ZodObject, path: readonly PropertyKey[]): string[] {
    const found = path.reduce<unknown>(shapeAt, shape);
    const object = withoutOptional(found);
    return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

function shapeAt(shape: unknown, key: PropertyKey): unknown {
    const inner = withoutOptional(shape);
    if (inner instanceof z.ZodObject) {
        return inner.shape[String(key)];
    }
    return inner instanceof z.ZodRecord ? inner.valueType : undefined;
}

const defaultTags = z.object({ tags: z.record(z.string(), z.string()) });

/**
 * What AWS would refuse of the tags that the provider adds to those of the settings, in sentences.
 *
 * @param text the provider's setting `aws:defaultTags`, as JSON text; what is none is left to the provider.
 */
export function findDefaultTagProblems(text: string | undefined, tags: GivenTags | undefined): string[] {
    const defaults = defaultTags.safeParse(parsedJson(text ?? "")).data?.tags ?? {};
    const given = Object.keys(ifKnown(tags) ?? {});
    const count = new Set([...Object.keys(defaults), ...given]).size;
    const problems = findTagProblems(defaults, "aws:defaultTags.tags");
    return problems.length > 0 || count <= mostTags || given.length > mostTags
        ? problems
        : [
              `tags and aws:defaultTags.tags have ${count} keys together; AWS takes ${mostTags} tags on a resource. Remove ` +
                  `${count - mostTags}.`,
          ];
}

/**
 * Settings of this program that stand under the name of another project, in sentences: Pulumi hands a program its own
 * keys, and lets the others pass in silence, as after a project was renamed. Regions and tags are settings of providers
 * too, and count only where others of ours stand beside them.
 *
 * @param keys all keys of the stack, each with its namespace.
 * @param project the name of the project, which is the namespace of its settings.
 */
export function findForeignSettings(keys: readonly string[], project: string): string[] {
    const foreign = keys.flatMap((key) => {
        const [namespace = "", name = ""] = key.split(":");
        return namespace !== project && !ofPulumi.test(namespace) && Object.hasOwn(settingsShape.shape, name)
            ? [{ key, namespace, name }]
            : [];
    });
    const ours = new Set(foreign.filter(({ name }) => !ofProviders.includes(name)).map(({ namespace }) => namespace));
    return foreign
        .filter(({ namespace }) => ours.has(namespace))
        .map(
            ({ key, name }) =>
                `${key} belongs to another project: this one is called ${project}. Rename it to ${project}:${name}, or remove it.`,
        );
}

/** Of the providers that the program uses, and of Pulumi itself. */
const ofPulumi = /^(aws|aws-native|pulumi)$/;

/** What providers of other clouds have settings for as well. */
const ofProviders: readonly string[] = ["region", "tags"];
