import { existsSync, readdirSync, readFileSync } from "node:fs";

/** The processes whose environment names the folder, as `id command`; none where there is no /proc. */
export function processesOf(folder: string): string[] {
    const ids = existsSync("/proc") ? readdirSync("/proc").filter((name) => /^\d+$/.test(name)) : [];
    return ids
        .filter((id) => read(id, "environ").includes(folder))
        .map((id) => `${id} ${read(id, "cmdline").replaceAll("\0", " ").trim()}`);
}

/** Empty for a process that has ended, or is another user's. */
function read(id: string, what: string): string {
    try {
        return readFileSync(`/proc/${id}/${what}`, "utf8");
    } catch {
        return "";
    }
}
