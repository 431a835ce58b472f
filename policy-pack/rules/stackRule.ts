import type { StackValidation } from "@pulumi/policy";
import type * as z from "zod/mini";
import type { StackResource } from "../stackResource";
import type { JudgedStack, StackJudge } from "./judgedStack";
import { readConfiguration } from "./readConfiguration";
import type { pathSettings, ScopeSettings } from "./settings";

export interface Violation {
    /** Printed under the policy's description, which it does not repeat. */
    readonly message: string;
    /** The resource to blame; absent: the stack. */
    readonly urn?: string;
}

type SettingsSchema = z.ZodMiniObject<(typeof pathSettings)["shape"]>;

/**
 * What a policy does with a stack: read its own configuration, ask whether it is concerned, read the alert path out
 * of the resources, and report what `judge` finds. Whatever goes wrong on the way becomes a violation of this policy:
 * an exception would take every other policy of the pack with it.
 *
 * @param judgedStack what the policies of the pack share.
 */
export function stackRule<Schema extends SettingsSchema>(
    policy: string,
    schema: Schema,
    judgedStack: StackJudge,
    judge: (stack: JudgedStack, settings: z.infer<Schema>) => readonly Violation[],
): StackValidation {
    return (args, report) => {
        const configuration = readConfiguration(schema, args.getConfig());
        if ("problems" in configuration) {
            report(describeProblems(policy, configuration.problems));
            return;
        }
        const identity = stackIdentity(args.resources);
        if (!isInScope(identity, configuration.settings)) {
            args.notApplicable(`The stack '${identity?.stack}' of the project '${identity?.project}' is out of scope.`);
        }
        try {
            for (const { message, urn } of judge(judgedStack(policy, args.resources), configuration.settings)) {
                report(message, urn);
            }
        } catch (error) {
            report(describeFailure(policy, error));
        }
    };
}

function describeProblems(policy: string, problems: readonly string[]): string {
    return [
        `The stack was not judged, because the configuration of the policy '${policy}' cannot be used:`,
        ...problems.map((problem) => `- ${problem}`),
        "Correct the file that is given as --policy-pack-config.",
    ].join("\n");
}

function describeFailure(policy: string, error: unknown): string {
    const reason = error instanceof Error ? error.message : String(error);
    return (
        `The stack was not judged, because the policy '${policy}' failed: ${reason}. This is a defect of the policy ` +
        "pack; please report it. Until it is mended, the policy can be set to advisory."
    );
}

/** The project and the stack that resources belong to. */
interface StackIdentity {
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
