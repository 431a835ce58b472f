import { quoted } from "./quoted";

/** `alarm.okActions[0]` */
export function pathText(path: readonly PropertyKey[]): string {
    return path
        .map((key, index) => (typeof key === "number" ? `[${key}]` : `${index > 0 ? "." : ""}${pathPart(String(key))}`))
        .join("");
}

/** A name as a part of a setting's path: as it is if it is a plain word. */
export function pathPart(name: string): string {
    return /^[\w -]{1,64}$/.test(name) ? name : quoted(name);
}
