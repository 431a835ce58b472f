import { type HeldPart, heldParts, type OpaqueHolder } from "../../detection";
import type { StackResource } from "../stackResource";
import { inProviderSpelling } from "./foreignSpelling";
import { ownPartsOfCdk, partsOfProgram, partsOfTemplate } from "./heldParts";
import { identity } from "./identity";
import { property } from "./property";
import { json, text } from "./values";

/** How a kind of holder is called by a person, and which parts one of its resources may hold. */
interface HolderKind {
    readonly kind: string;
    readonly partsOf: (resource: StackResource) => readonly HeldPart[];
}

const byCloudFormation = (kind: string): HolderKind => ({
    kind,
    partsOf: (resource) => partsOfTemplate(json(property(resource, "templateBody", "template"))),
});

/** Runs a program when it is created (`@pulumi/command`). */
const command: HolderKind = {
    kind: "command",
    partsOf: (resource) =>
        partsOfProgram(["create", "update", "stdin"].map((setting) => text(property(resource, setting)))),
};

/** Creates a trail of the organization, with a log group ("Logging and monitoring in AWS Control Tower", user guide). */
const landingZone: HolderKind = { kind: "landing zone of Control Tower", partsOf: () => ["trail"] };

/** What a program of the CDK brings along (`pulumi-cdk`): a function does what its properties say, or anything. */
const customResource: HolderKind = {
    kind: "custom resource",
    partsOf: (resource) => {
        const { value: type } = property(resource, "resourceType");
        return typeof type === "string" && ownPartsOfCdk.has(type)
            ? []
            : type === "Custom::AWS"
              ? partsOfProgram([json(property(resource, "customResourceProperties"))])
              : heldParts;
    },
};

/** By type, as it is called in the spelling of the AWS providers. */
const holderKinds: ReadonlyMap<string, HolderKind> = new Map([
    ["aws:cloudformation/stack:Stack", byCloudFormation("CloudFormation stack")],
    ["aws:cloudformation/stackInstances:StackInstances", byCloudFormation("CloudFormation stack set")],
    ["aws:cloudformation/stackSet:StackSet", byCloudFormation("CloudFormation stack set")],
    ["aws:cloudformation/stackSetInstance:StackSetInstance", byCloudFormation("CloudFormation stack set")],
    ["aws:serverlessrepository/cloudFormationStack:CloudFormationStack", byCloudFormation("CloudFormation stack")],
    ["aws:servicecatalog/provisionedProduct:ProvisionedProduct", byCloudFormation("Service Catalog product")],
    ["aws-native:cloudformation:Stack", byCloudFormation("CloudFormation stack")],
    ["aws-native:cloudformation:StackSet", byCloudFormation("CloudFormation stack set")],
    ["aws-native:servicecatalog:CloudFormationProvisionedProduct", byCloudFormation("Service Catalog product")],
    ["aws_cloudformation_stack", byCloudFormation("CloudFormation stack")],
    ["aws_cloudformation_stack_instances", byCloudFormation("CloudFormation stack set")],
    ["aws_cloudformation_stack_set", byCloudFormation("CloudFormation stack set")],
    ["aws_cloudformation_stack_set_instance", byCloudFormation("CloudFormation stack set")],
    ["aws_serverlessapplicationrepository_cloudformation_stack", byCloudFormation("CloudFormation stack")],
    ["aws_servicecatalog_provisioned_product", byCloudFormation("Service Catalog product")],
    ["aws:controltower/landingZone:LandingZone", landingZone],
    ["aws-native:controltower:LandingZone", landingZone],
    ["aws_controltower_landing_zone", landingZone],
    ["aws-native:cloudformation:CustomResourceEmulator", customResource],
    ["command:local:Command", command],
    ["command:remote:Command", command],
]);

/** A resource whose provider is a part of the program, which stands in its state: of Python as bytes that nobody reads. */
const dynamicResource: HolderKind = {
    kind: "dynamic resource",
    partsOf: (resource) =>
        resource.type.startsWith("pulumi-nodejs:")
            ? partsOfProgram([text(property(resource, "__provider"))])
            : heldParts,
};

/** The parts that operators of Kubernetes create from a resource of the cluster: those of AWS (ACK), and Crossplane. */
const kubernetesKinds: Readonly<Record<string, HeldPart>> = {
    CompositeAlarm: "alarm",
    MetricAlarm: "alarm",
    MetricFilter: "metric filter",
    Subscription: "subscription",
    TopicSubscription: "subscription",
    Trail: "trail",
};

const ofOperator =
    /^kubernetes:(?:cloudtrail|cloudwatch|cloudwatchlogs|sns)\.(?:services\.k8s\.aws|aws(?:\.m)?\.upbound\.io|aws\.crossplane\.io)\/\w+:(\w+)$/;

function holderKind({ type }: StackResource): HolderKind | undefined {
    const part = kubernetesKinds[ofOperator.exec(type)?.[1] ?? ""];
    return part !== undefined
        ? { kind: "Kubernetes resource", partsOf: () => [part] }
        : /^pulumi-\w+:dynamic[:/]/.test(type)
          ? dynamicResource
          : holderKinds.get(type);
}

/**
 * The resources of a stack that hold others which nobody shows: CloudFormation stacks, programs that call AWS, resources
 * of operators, Terraform modules whose children do not appear, and components without children. What a template or a
 * program is known not to hold is left out. In the order of their URNs.
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
        const found = holderKind(shown);
        if (found !== undefined) {
            const mayHold = found.partsOf(shown);
            return mayHold.length === 0 ? [] : [{ ...identity(shown), kind: found.kind, mayHold }];
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
