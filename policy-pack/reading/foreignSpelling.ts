import { snakeCase } from "../../detection";
import type { StackResource } from "../stackResource";
import { fromCloudControl, isOfCloudControl } from "./cloudControl";
import { renamed, renamedKeys } from "./renamed";

/**
 * A resource that is written in another spelling than those of the AWS providers, in theirs: one of a Terraform module
 * (`pulumi package add terraform-module`), of a Terraform provider (`pulumi package add terraform-provider`), and of Cloud
 * Control. Any other one as it is.
 */
export function inProviderSpelling(resource: StackResource): StackResource {
    const [, ofModule] = /^[^:]+:tf:(aws(?:cc)?_\w+)$/.exec(resource.type) ?? [];
    const [, provider = "", name] = /^(aws|awscc):index\/\w+:(\w+)$/.exec(resource.type) ?? [];
    const type = ofModule ?? (name && provider + snakeCase(name));
    if (type === undefined) {
        return isOfCloudControl(resource) ? fromCloudControl(resource) : resource;
    }
    const [, service, part] = /^awscc_([a-z0-9]+)_(\w+)$/.exec(type) ?? [];
    return {
        ...resource,
        type: service === undefined ? type : `aws-native:${service}:${fromSnakeCase(`_${part}`)}`,
        ...spellingOf(ofModule !== undefined, service !== undefined),
        props: renamed(resource.props, fromTerraform),
        propertyDependencies: renamedKeys(resource.propertyDependencies, fromTerraform),
    };
}

/** In a module names are Terraform's own; of the bridged providers, `aws` has those of the classic one, and `awscc` its own. */
function spellingOf(inModule: boolean, ofAwscc: boolean): Pick<StackResource, "spelling"> {
    if (inModule) {
        return { spelling: ofAwscc ? "awscc" : "Terraform" };
    }
    return ofAwscc ? { spelling: "bridgedAwscc" } : {};
}

const fromSnakeCase = (name: string): string =>
    name
        .replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
        .replace("Cloudformation", "CloudFormation");

/**
 * What Terraform names otherwise than the AWS providers: a list of blocks in the singular, which the classic provider, and
 * Pulumi for every list, names in the plural; and the service CloudWatch as one word.
 */
const providersNames: Readonly<Record<string, string>> = {
    advancedEventSelector: "advancedEventSelectors",
    cloudwatchLogsLogGroupArn: "cloudWatchLogsLogGroupArn",
    cloudwatchLogsRoleArn: "cloudWatchLogsRoleArn",
    eventSelector: "eventSelectors",
    fieldSelector: "fieldSelectors",
    inlinePolicy: "inlinePolicies",
    metricQuery: "metricQueries",
    subscriptions: "subscription",
};

function fromTerraform(key: string): string {
    const name = fromSnakeCase(key);
    return providersNames[name] ?? name;
}
