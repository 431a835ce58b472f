import type { StackResource } from "../stackResource";
import type { ScopeSettings } from "./settings";

/** The project and the stack that resources belong to. */
export interface StackIdentity {
    readonly project: string;
    readonly stack: string;
}

/**
 * Project and stack as the URNs name them: the same in a preview, an update and `pulumi policy analyze`, which tells
 * a pack neither. Undefined where there is no URN to read.
 */
export function stackIdentity(resources: readonly StackResource[]): StackIdentity | undefined {
    for (const { urn } of resources) {
        const [, stack, project] = /^urn:pulumi:(.+?)::(.+?)::/.exec(urn) ?? [];
        if (stack !== undefined && project !== undefined) {
            return { project, stack };
        }
    }
    return undefined;
}

/** Whether the stack must comply. A stack that cannot be named must: silence would be the worse mistake. */
export function isInScope(identity: StackIdentity | undefined, { projects, stacks }: ScopeSettings): boolean {
    return identity === undefined || (matches(identity.project, projects) && matches(identity.stack, stacks));
}

/** Only `*` means something: a name can hold whatever else a pattern language would give a meaning to. */
function matches(name: string, patterns: readonly string[]): boolean {
    return patterns.some((pattern) => {
        const texts = pattern.split("*").map((text) => text.replace(/[\\^$.+?()[\]{}|]/g, "\\$&"));
        return new RegExp(`^${texts.join(".*")}$`, "s").test(name);
    });
}
