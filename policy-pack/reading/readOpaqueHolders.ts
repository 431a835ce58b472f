import { type HeldPart, heldParts, knownValue, type OpaqueHolder } from "../../detection";
import type { StackResource } from "../stackResource";
import { inProviderSpelling } from "./foreignSpelling";
import { identity } from "./identity";
import { property } from "./property";
import { json, text } from "./values";

/** Types whose resources are created by CloudFormation, out of sight of the engine. */
const cloudFormation = new Map([
    ["aws:cloudformation/stack:Stack", "CloudFormation stack"],
    ["aws:cloudformation/stackInstances:StackInstances", "CloudFormation stack set"],
    ["aws:cloudformation/stackSet:StackSet", "CloudFormation stack set"],
    ["aws:cloudformation/stackSetInstance:StackSetInstance", "CloudFormation stack set"],
    ["aws:serverlessrepository/cloudFormationStack:CloudFormationStack", "CloudFormation stack"],
    ["aws:servicecatalog/provisionedProduct:ProvisionedProduct", "Service Catalog product"],
    ["aws-native:cloudformation:Stack", "CloudFormation stack"],
    ["aws-native:cloudformation:StackSet", "CloudFormation stack set"],
    ["aws-native:servicecatalog:CloudFormationProvisionedProduct", "Service Catalog product"],
    ["aws_cloudformation_stack", "CloudFormation stack"],
    ["aws_cloudformation_stack_set", "CloudFormation stack set"],
]);

/** Types whose resources run a program when they are created (`@pulumi/command`). */
const commands: ReadonlySet<string> = new Set(["command:local:Command", "command:remote:Command"]);

/**
 * The resources of a stack that hold others which nobody shows: CloudFormation stacks, Terraform modules whose children
 * do not appear, components without children, and commands that call AWS. What a template or a command is known not to
 * hold is left out. In the order of their URNs.
 */
export function readOpaqueHolders(resources: readonly StackResource[]): OpaqueHolder[] {
    const withChildren = new Set(resources.flatMap(({ parent }) => parent?.urn ?? []));
    const packagesInSight = new Set(resources.flatMap(({ type }) => /^([^:]+):tf:/.exec(type)?.[1] ?? []));
    // Only components have no provider, where providers are shown; a rehearsal shows no parents.
    const areLinksShown =
        resources.some(({ provider }) => provider !== undefined) &&
        resources.some(({ parent }) => parent !== undefined);

    function holder(resource: StackResource): OpaqueHolder[] {
        const shown = inProviderSpelling(resource);
        const created = cloudFormation.get(shown.type);
        if (created !== undefined) {
            const parts = partsOfTemplate(shown);
            return parts.length === 0 ? [] : [{ ...identity(shown), kind: created, mayHold: parts }];
        }
        if (commands.has(resource.type)) {
            const parts = partsOfCommand(resource);
            return parts.length === 0 ? [] : [{ ...identity(resource), kind: "command", mayHold: parts }];
        }
        const [, owner, module, name] = /^([^:]+):([^:]+):([^:]+)$/.exec(resource.type) ?? [];
        const isComponent = areLinksShown && resource.provider === undefined;
        if (owner === undefined || withoutComponents.has(owner) || !isComponent || withChildren.has(resource.urn)) {
            return [];
        }
        const isModule = module === "index" && name === "Module";
        return isModule && packagesInSight.has(owner)
            ? []
            : [{ ...identity(resource), kind: isModule ? "Terraform module" : "component", mayHold: heldParts }];
    }

    return resources.flatMap(holder).sort(({ id: one }, { id: other }) => (one < other ? -1 : 1));
}

/** Packages whose types are no components; a trail that a rehearsal looked up has no provider either. */
const withoutComponents: ReadonlySet<string> = new Set(["pulumi", "aws", "aws-native"]);

/** The types of CloudFormation that are, or create, a part of the alert path. */
const typesOfParts: Readonly<Record<HeldPart, RegExp>> = {
    trail: /AWS::CloudTrail::Trail\b/,
    "metric filter": /AWS::Logs::MetricFilter\b/,
    alarm: /AWS::CloudWatch::(?:Composite)?Alarm\b/,
    subscription: /AWS::SNS::(?:Subscription|Topic)\b/,
};

/** What stands for types that the template does not name: nested stacks, macros and custom resources. */
const expandable =
    /AWS::CloudFormation::(?:Stack|StackSet|CustomResource|Macro)\b|Custom::|Fn::Transform|!Transform|AWS::Include|AWS::Serverless::Application|AWS::ServiceCatalog::CloudFormationProvisionedProduct/;

function partsOfTemplate(resource: StackResource): readonly HeldPart[] {
    const template = knownValue(json(property(resource, "templateBody", "template")));
    return template === undefined || expandable.test(template)
        ? heldParts
        : heldParts.filter((part) => typesOfParts[part].test(template));
}

/** The calls of the AWS CLI that create a part of the alert path. */
const callsForParts: Readonly<Record<HeldPart, RegExp>> = {
    trail: /\bcloudtrail\s+(?:create|update)-trail\b/,
    "metric filter": /\blogs\s+put-metric-filter\b/,
    alarm: /\bcloudwatch\s+put-(?:metric|composite)-alarm\b/,
    subscription: /\bsns\s+subscribe\b/,
};

/** Programs that create what their own files say. */
const deploying =
    /\bcloudformation\s+(?:deploy|create-stack|update-stack)\b|\b(?:cdk|sam)\s+deploy\b|\b(?:terraform|tofu)\s.*\bapply\b|\bpulumi\s.*\bup\b/;

function partsOfCommand(resource: StackResource): readonly HeldPart[] {
    const lines = [property(resource, "create"), property(resource, "update")].map((line) => text(line));
    const known = lines.flatMap((line) => knownValue(line) ?? []).join("\n");
    return lines.some(({ state }) => state === "unknown") || deploying.test(known)
        ? heldParts
        : heldParts.filter((part) => callsForParts[part].test(known));
}
