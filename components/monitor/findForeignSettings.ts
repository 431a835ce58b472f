import { settingsShape } from "./settingsShape";

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
