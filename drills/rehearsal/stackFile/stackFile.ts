import { basename, resolve } from "node:path";
import { InputError } from "../../InputError";
import { configText, mismatchWith } from "./configText";
import { environmentsIn } from "./environments";
import { asMap, type EngineMap, type ProjectFile, projectFileOf, readProjectFile, readYamlMap } from "./projectFile";
import { replaceSecrets } from "./secretPlaceholder";
import type { EngineValue } from "./YamlDecoder";

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
    /** Names of the environments of Pulumi ESC that may set more, and that are not opened. */
    readonly environments: readonly string[];
    /** Path of the project's own program. Left out: it has none. */
    readonly program?: string;
}

/**
 * Reads the config of a stack without the engine: the stack file (`Pulumi.<stack>.yaml`), over the defaults of the
 * `Pulumi.yaml` beside it. Secrets stay encrypted: placeholders take their place.
 *
 * @throws {InputError} naming every problem of the two files at once.
 */
export function readStackConfig(stackFile: string): StackConfig {
    const path = resolve(stackFile);
    const stack = /^Pulumi\.(.+)\.(?:ya?ml|json)$/.exec(basename(path))?.[1];
    if (stack === undefined) {
        throw new InputError(
            `'${stackFile}' is not the name of a stack file: it must read Pulumi.<stack>.yaml, such as Pulumi.dev.yaml.`,
        );
    }
    const content = readYamlMap(path);
    for (const key of ["secretsprovider", "encryptedkey", "encryptionsalt"]) {
        if (typeof content[key] === "object" && content[key] !== null) {
            throw new InputError(`'${key}' in ${stackFile} must be a text, as the CLI writes it.`);
        }
    }
    const project = readProjectFile(projectFileOf(path));
    const written = content.config === undefined || content.config === null ? {} : asMap(content.config);
    if (written === undefined) {
        throw new InputError(`'config' in ${stackFile} must be a map of keys such as '${project.name}:trailName'.`);
    }
    const [provider] = typeof content.secretsprovider === "string" ? content.secretsprovider.split("://") : [];
    const environments = environmentsIn(content.environment);
    const asked = provider ? ` (here ${provider})` : "";
    return composeConfig({ stackFile, stack, project, written, environments, provider: asked });
}

interface ConfigSources {
    readonly stackFile: string;
    readonly stack: string;
    readonly project: ProjectFile;
    /** The stack file's own `config` map. */
    readonly written: EngineMap;
    readonly environments: readonly string[];
    /** What decrypts the stack's secrets, in brackets; empty where the file does not say. */
    readonly provider: string;
}

function composeConfig({ stackFile, stack, project, written, environments, provider }: ConfigSources): StackConfig {
    const problems: string[] = [];
    const given: Record<string, EngineValue> = {};
    const spelled = new Map<string, string>();
    for (const [key, value] of Object.entries(written)) {
        const whole = wholeKey(key, project.name);
        if (whole === undefined) {
            problems.push(`'${key}' is no key: write a namespace and a name, such as '${project.name}:trailName'.`);
        } else {
            // The engine takes one of them by chance.
            const other = spelled.get(whole);
            if (other !== undefined && [key, other].some((each) => each.includes(":config:"))) {
                problems.push(`'${other}' and '${key}' are one key: remove one of them.`);
            }
            spelled.set(whole, key);
            given[whole] = value;
        }
    }
    const values: Record<string, string> = {};
    const secretKeys: string[] = [];
    const placeholders: string[] = [];

    for (const [key, declaration] of project.config) {
        const mismatch = declaration.isDefault && mismatchWith(declaration.type, declaration.value ?? null);
        if (declaration.value !== undefined && typeof mismatch === "string") {
            problems.push(`The default of '${key}' in Pulumi.yaml ${mismatch}`);
        } else if (declaration.value !== undefined) {
            values[key] = configText(declaration.value);
        } else if (declaration.isRequired && given[key] === undefined && environments.length === 0) {
            problems.push(`'${key}' is required and not set: add it under 'config'.`);
        }
    }
    for (const [key, encrypted] of Object.entries(given)) {
        const type = project.config.get(key)?.type;
        if (asMap(encrypted)?.secure !== undefined && (type === "object" || type === "array")) {
            problems.push(
                `'${key}' is encrypted as a whole, and a rehearsal asks no secrets provider${provider}: encrypt single values of it instead, with pulumi config set --path --secret.`,
            );
            continue;
        }
        const replaced: string[] = [];
        const value = replaceSecrets(encrypted, key, replaced);
        const mismatch = mismatchWith(type, value);
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
    const { name, program } = project;
    const own = program === undefined ? {} : { program };
    return { project: name, stack, values, secretKeys, placeholders, environments, ...own };
}

/** A key with its namespace, which is the project's where none is written; undefined where the engine reads none. */
function wholeKey(key: string, project: string): string | undefined {
    const [namespace, ...names] = key.split(":");
    if (names.length === 2 && names[0] === "config") {
        return `${namespace}:${names[1]}`; // As older versions of the CLI wrote it.
    }
    return names.length === 0 ? `${project}:${key}` : names.length === 1 ? key : undefined;
}
