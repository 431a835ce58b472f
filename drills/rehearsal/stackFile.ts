import { basename, dirname, join, resolve } from "node:path";
import { InputError } from "../InputError";
import { configText, mismatchWith } from "./configText";
import { asMap, type ProjectFile, readProjectFile, readYamlMap } from "./projectFile";
import { replaceSecrets } from "./secretPlaceholder";

/** The config of a stack, in the form in which the engine gives it to a program. */
export interface StackConfig {
    readonly project: string;
    readonly stack: string;
    /** Keys with their namespace; values as text, structured ones as JSON text. */
    readonly values: Readonly<Record<string, string>>;
    /** Keys of `values` that hold something secret. */
    readonly secretKeys: readonly string[];
    /** Where a placeholder stands for a secret that only the stack's key could decrypt, such as `monitor:token`. */
    readonly placeholders: readonly string[];
}

/**
 * Reads the config of a stack without the engine: the stack file (`Pulumi.<stack>.yaml`), over the defaults of the
 * `Pulumi.yaml` beside it. Secrets stay encrypted: placeholders take their place.
 *
 * @throws {InputError} naming every problem of the two files at once.
 */
export function readStackConfig(stackFile: string): StackConfig {
    const path = resolve(stackFile);
    const stack = /^Pulumi\.(.+)\.ya?ml$/.exec(basename(path))?.[1];
    if (stack === undefined) {
        throw new InputError(
            `'${stackFile}' is not the name of a stack file: it must read Pulumi.<stack>.yaml, such as Pulumi.dev.yaml.`,
        );
    }
    const content = readYamlMap(path);
    const project = readProjectFile(join(dirname(path), "Pulumi.yaml"));
    const given = content.config === undefined || content.config === null ? {} : asMap(content.config);
    if (given === undefined) {
        throw new InputError(`'config' in ${stackFile} must be a map of keys such as '${project.name}:trailName'.`);
    }
    return composeConfig({ stackFile, stack, project, given });
}

interface ConfigSources {
    readonly stackFile: string;
    readonly stack: string;
    readonly project: ProjectFile;
    /** The stack file's own `config` map. */
    readonly given: Record<string, unknown>;
}

function composeConfig({ stackFile, stack, project, given }: ConfigSources): StackConfig {
    const problems: string[] = [];
    const values: Record<string, string> = {};
    const secretKeys: string[] = [];
    const placeholders: string[] = [];

    for (const [key, declaration] of project.config) {
        if (declaration.value !== undefined) {
            values[key] = configText(declaration.value);
        } else if (declaration.isRequired && given[key] === undefined) {
            problems.push(`'${key}' is required and not set: add it under 'config'.`);
        }
    }
    for (const [key, encrypted] of Object.entries(given)) {
        if (!/^[^:]+:[^:]+$/.test(key)) {
            problems.push(`'${key}' has no namespace: write '${project.name}:${key.replaceAll(":", "")}'.`);
            continue;
        }
        const { value, replaced } = replaceSecrets(encrypted, key);
        const mismatch = mismatchWith(project.config.get(key)?.type, value);
        if (mismatch !== undefined) {
            problems.push(`'${key}' ${mismatch}`);
        }
        values[key] = configText(value);
        if (replaced.length > 0) {
            secretKeys.push(key);
            placeholders.push(...replaced);
        }
    }
    if (problems.length > 0) {
        throw new InputError(`The config of stack '${stack}' in ${stackFile} cannot be used:`, problems);
    }
    return { project: project.name, stack, values, secretKeys, placeholders };
}
