import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { didYouMean } from "../../didYouMean";
import { InputError } from "../../InputError";
import { programIn } from "../projectProgram";
import { EngineYamlError, engineText } from "./engineText";
import { readEngineYaml } from "./engineYaml";
import type { EngineValue } from "./YamlDecoder";

/** What the rehearsal needs to know of `Pulumi.yaml`. */
export interface ProjectFile {
    /** Name of the project, which is the namespace of its config keys. */
    readonly name: string;
    /** Path of the program, where there is one that Node.js runs. */
    readonly program?: string;
    /** Config keys with their namespace, in the order of the file. */
    readonly config: ReadonlyMap<string, ConfigDeclaration>;
}

/** One entry under `config:` (Pulumi docs, "Project-level configuration"). */
interface ConfigDeclaration {
    /** `string`, `boolean`, `integer`, `object`, `array`; absent where the file does not say. */
    readonly type?: string;
    /** Used where the stack file sets no value: the entry's `value` or `default`. */
    readonly value?: EngineValue;
    /** Whether the value is a default, which must be of the type. */
    readonly isDefault?: boolean;
    /** True if a stack must set a value: the entry has a type and no default. */
    readonly isRequired: boolean;
}

/**
 * The project's file, searched for as the CLI does: in the folder of the stack file and from there up, as stack files can have
 * a folder of their own (`stackConfigDir`). Without any, the one that should stand beside the stack file.
 *
 * @param folder where the search goes on.
 */
export function projectFileOf(stackFile: string, folder = dirname(stackFile)): string {
    const found = projectNames.map((name) => join(folder, name)).find((path) => existsSync(path));
    const above = dirname(folder);
    return found ?? (above === folder ? join(dirname(stackFile), "Pulumi.yaml") : projectFileOf(stackFile, above));
}

const projectNames = ["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"];

/** @throws {InputError} if the file cannot be read or is no Pulumi project file. */
export function readProjectFile(path: string): ProjectFile {
    const content = readYamlMap(path);
    if (typeof content.name !== "string" || content.name === "") {
        throw new InputError(`${basename(path)} has no 'name': it must name the Pulumi project.`);
    }
    const { name } = content;
    const config = new Map<string, ConfigDeclaration>();
    for (const [key, entry] of Object.entries(asMap(content.config) ?? {})) {
        config.set(key.includes(":") ? key : `${name}:${key}`, declaration(entry));
    }
    const runtime = asMap(content.runtime)?.name ?? content.runtime ?? "nodejs";
    if (runtime !== "nodejs") {
        throw new InputError(
            `${path} names the runtime ${JSON.stringify(runtime)}: programs of Node.js alone can be run without Pulumi's engine.`,
        );
    }
    const program = programIn(dirname(path), typeof content.main === "string" ? content.main : undefined);
    return { name, config, ...(program !== undefined && { program }) };
}

/** Reads a YAML file whose top level is a map; an empty file is an empty map. */
export function readYamlMap(path: string): EngineMap {
    let content: EngineValue;
    try {
        content = readEngineYaml(engineText(readFileSync(path)));
    } catch (error) {
        throw new InputError(unreadable(path, error as NodeJS.ErrnoException));
    }
    const map = asMap(content ?? {});
    if (map === undefined) {
        throw new InputError(`${path} must hold a YAML map such as 'config: …', and holds something else.`);
    }
    return map;
}

/** A map of a YAML file. */
export type EngineMap = Readonly<Record<string, EngineValue>>;

export function asMap(value: EngineValue | undefined): EngineMap | undefined {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as EngineMap) : undefined;
}

/** @throws what is none of the file's faults. */
function unreadable(path: string, error: NodeJS.ErrnoException): string {
    switch (error.code) {
        case "ENOENT":
            return explainMissing(path, stackFilesBeside(path));
        case "EISDIR":
            return `${path} is a folder; a YAML file such as Pulumi.dev.yaml is wanted.`;
        case "EACCES":
            return `${path} may not be read by this user.`;
        default:
            if (error instanceof EngineYamlError) {
                return `${path} is not valid YAML: ${error.message}.`;
            }
            throw error;
    }
}

function explainMissing(path: string, present: readonly string[]): string {
    const wanted =
        present.length === 0
            ? "a stack file such as Pulumi.prod.yaml, beside its Pulumi.yaml"
            : `one that is there: ${present.slice(0, mostNamed).join(", ")}${present.length > mostNamed ? ", …" : ""}`;
    return `There is no file ${path}.${didYouMean(basename(path), present)} Name with --stack-file ${wanted}.`;
}

/** How many stack files of a folder a message names. */
const mostNamed = 5;

function stackFilesBeside(path: string): string[] {
    const folder = dirname(path);
    return existsSync(folder) ? readdirSync(folder).filter((name) => /^Pulumi\..+\.ya?ml$/.test(name)) : [];
}

function declaration(entry: EngineValue): ConfigDeclaration {
    const map = asMap(entry);
    if (map === undefined) {
        return { value: entry, isRequired: false };
    }
    const value = map.value ?? map.default ?? undefined;
    const type = typeof map.type === "string" ? map.type : undefined;
    return {
        type,
        value,
        isDefault: (map.value ?? null) === null,
        isRequired: type !== undefined && value === undefined,
    };
}
