import { type HeldPart, heldParts, knownValue, type Value } from "../../detection";

/** The types of CloudFormation that are, or create, a part of the alert path. */
const typesOfParts: Readonly<Record<HeldPart, RegExp>> = {
    trail: /AWS::CloudTrail::Trail\b/,
    "metric filter": /AWS::Logs::MetricFilter\b/,
    alarm: /AWS::CloudWatch::(?:Composite)?Alarm\b/,
    subscription: /AWS::SNS::(?:Subscription|Topic)\b/,
};

/** Custom resources that the CDK adds by itself ("aws-cdk-lib"), each for one purpose, which is none of the alert path's. */
export const ownPartsOfCdk: ReadonlySet<string> = new Set([
    "Custom::CDKBucketDeployment",
    "Custom::LogRetention",
    "Custom::S3AutoDeleteObjects",
    "Custom::S3BucketNotifications",
    "Custom::VpcRestrictDefaultSG",
]);

/** What stands for types that the template does not name: nested stacks, macros and custom resources. */
const expandable =
    /AWS::CloudFormation::(?:Stack|StackSet|CustomResource|Macro)\b|Fn::Transform|!Transform|AWS::Include|AWS::Serverless::Application|AWS::ServiceCatalog::CloudFormationProvisionedProduct/;

/** The parts that a template of CloudFormation may hold; all of them where it is not in sight. */
export function partsOfTemplate(template: Value<string>): readonly HeldPart[] {
    const body = knownValue(template);
    const custom = body?.match(/Custom::[\w@-]+/g) ?? [];
    return body === undefined || expandable.test(body) || custom.some((type) => !ownPartsOfCdk.has(type))
        ? heldParts
        : heldParts.filter((part) => typesOfParts[part].test(body));
}

/** The calls that create a part of the alert path, as the AWS CLI and the SDKs spell them. */
const callsForParts: Readonly<Record<HeldPart, RegExp>> = {
    trail: /\b(?:create|update)[-_]?trail/i,
    "metric filter": /\bput[-_]?metric[-_]?filter/i,
    alarm: /\bput[-_]?(?:metric|composite)[-_]?alarm/i,
    subscription: /\bsns\s+subscribe\b|\bsns\w*\.subscribe\(|SubscribeCommand\b|\baction\W+[Ss]ubscribe\b/,
};

/** Programs that create what their own files say, and scripts, whose lines are in files of their own. */
const elsewhere =
    /\bdeploy\b|\b(?:create|update)[-_]?stack\b|(?:Create|Update)StackCommand|\b(?:terraform|tofu)\s.*\bapply\b|\bpulumi\s.*\bup\b|\bansible-playbook\b|\b(?:bun|node|ts-node|tsx)\s+[\w./-]+\.[cm]?[jt]s\b|[\w./-]+\.(?:sh|bash|ps1|py|rb)(?![\w-])/i;

/**
 * The parts that a program may create when it runs; all of them where what it runs is not in sight.
 *
 * @param texts of the program; what is not set is absent.
 */
export function partsOfProgram(texts: readonly Value<string>[]): readonly HeldPart[] {
    const known = texts.flatMap((text) => knownValue(text) ?? []).join("\n");
    return texts.some(({ state }) => state === "unknown") || elsewhere.test(known)
        ? heldParts
        : heldParts.filter((part) => callsForParts[part].test(known));
}
