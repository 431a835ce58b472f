import type { ResourceArgs } from "@pulumi/aws/cloudcontrol";
import type { LogIndexPolicyArgs } from "@pulumi/aws/cloudwatch";
import { findLogAlarmPlaceProblems } from "../../../../components/alarms/newLogAlarm";
import { asPolicyFor, type ServiceCall, serviceMay } from "../../../serviceMay";
import { AwsError } from "../AwsError";
import { matching, oneOf } from "../inputRules";
import type { InputRules, Place, Properties, ResourceType } from "../resourceType";
import { compositeAlarm, metricAlarm, requireRegionOfActions } from "./alarms";
import { role, rolePolicy } from "./iamRoles";
import { logGroup } from "./logs";

/** What a log alarm has in the words of CloudFormation, with what of it must be there (its schema of October 2026). */
const properties: Readonly<Record<string, "required" | "optional">> = {
    AlarmName: "optional",
    AlarmDescription: "optional",
    ActionsEnabled: "optional",
    AlarmActions: "optional",
    OKActions: "optional",
    InsufficientDataActions: "optional",
    ComparisonOperator: "required",
    Threshold: "required",
    QueryResultsToEvaluate: "required",
    QueryResultsToAlarm: "required",
    TreatMissingData: "optional",
    ActionLogLineCount: "optional",
    ActionLogLineRoleArn: "optional",
    ScheduledQueryConfiguration: "required",
    Tags: "optional",
};

const desiredOf = (state: unknown): Properties => JSON.parse(String(state));
const nameIn = (state: unknown): unknown => {
    try {
        return desiredOf(state).AlarmName;
    } catch {
        return undefined; // not known yet
    }
};

/** The one type that the stand-in makes through Cloud Control. */
const logAlarm: ResourceType = {
    token: "aws:cloudcontrol/resource:Resource",
    inputs: {
        typeName: { isRequired: true, replaces: true, refuse: oneOf("AWS::CloudWatch::LogAlarm") },
        desiredState: {
            isRequired: true,
            isJson: true,
            // The provider looks up which properties are create-only: of a log alarm, its name.
            replaces: (old, next) =>
                nameIn(old) !== undefined && nameIn(next) !== undefined && nameIn(old) !== nameIn(next),
        },
        region: { replaces: true },
    } satisfies InputRules<ResourceArgs>,
    computed: ["properties"],
    actions: {
        create: "cloudformation:CreateResource",
        read: "cloudformation:GetResource",
        update: "cloudformation:UpdateResource",
        delete: "cloudformation:DeleteResource",
    },
    identify: ({ desiredState }) => ({ id: String(nameIn(desiredState)), outputs: {} }),
    readBack: ({ desiredState }, { partition, region, account }) => {
        const desired = desiredOf(desiredState);
        const Arn = `arn:${partition}:cloudwatch:${region}:${account}:alarm:${desired.AlarmName}`;
        return { properties: JSON.stringify({ ...desired, Arn }) };
    },
    admit: ({ desiredState }, place) => requireLogAlarm(desiredOf(desiredState), place),
};

function requireLogAlarm(desired: Properties, place: Place): void {
    if (findLogAlarmPlaceProblems("", place.region).length > 0) {
        throw new AwsError("TypeNotFoundException", "The type 'AWS::CloudWatch::LogAlarm' cannot be found.");
    }
    const stranger = Object.keys(desired).find((key) => !(key in properties));
    const missing = Object.entries(properties).find(([key, need]) => need === "required" && desired[key] === undefined);
    if (stranger !== undefined || missing !== undefined) {
        throw invalid(
            stranger ? `extraneous key [${stranger}] is not permitted` : `required key [${missing?.[0]}] not found`,
        );
    }
    const { AlarmName: name, AlarmActions, ScheduledQueryConfiguration: query } = desired;
    if ([metricAlarm, compositeAlarm].some(({ token }) => place.resources.get(token, String(name)))) {
        throw new AwsError("AlreadyExistsException", `An alarm of another kind is called ${name}`);
    }
    requireRegionOfActions({ alarmActions: AlarmActions }, place);
    requireQuery(query as Properties, place);
    requireRole(desired.ActionLogLineRoleArn, "cloudwatch.amazonaws.com", ["logs:GetQueryResults"], place);
}

function requireQuery(query: Properties, place: Place): void {
    const { QueryString, LogGroupIdentifiers, ScheduledQueryRoleARN, ScheduleConfiguration } = query;
    const { ScheduleExpression, StartTimeOffset } = ScheduleConfiguration as Properties;
    if (/\b(limit|sort|unmask)\b/.test(String(QueryString)) || String(QueryString).length > 10_000) {
        throw invalid("the query cannot be scheduled");
    }
    if (!/^rate\(\d+ minutes?\)$/.test(String(ScheduleExpression)) || !(Number(StartTimeOffset) > 0)) {
        throw invalid("the schedule is not valid");
    }
    for (const group of LogGroupIdentifiers as string[]) {
        if (!place.resources.get(logGroup.token, group.split(":").at(-1) ?? "")) {
            throw new AwsError("ResourceNotFoundException", `The specified log group does not exist: ${group}`);
        }
        const actions = ["logs:StartQuery", "logs:StopQuery", "logs:GetQueryResults", "logs:DescribeLogGroups"];
        requireRole(ScheduledQueryRoleARN, "logs.amazonaws.com", actions, place, `${group}:*`);
    }
}

/** Whether the service sends the account for which it acts is not documented: the role must admit it both ways. */
function requireRole(
    roleArn: unknown,
    service: string,
    actions: readonly string[],
    { account, region, shared }: Place,
    resource?: string,
): void {
    const owner = shared.list(role.token).find(({ arn }) => arn === roleArn);
    const assume = (source?: string): ServiceCall => ({
        service,
        action: "sts:AssumeRole",
        keys: { "aws:SourceAccount": source },
    });
    const mayAssume = [assume(), assume(account)].every((call) =>
        serviceMay(String(owner?.assumeRolePolicy ?? "{}"), call),
    );
    const own = shared.list(rolePolicy.token).filter((policy) => policy.role === owner?.name);
    const mayAll = actions.every((action) =>
        own.some(({ policy }) =>
            serviceMay(asPolicyFor(service, String(policy)), {
                service,
                action,
                resource,
                keys: { "aws:RequestedRegion": region },
            }),
        ),
    );
    if (!mayAssume || !mayAll) {
        throw invalid(`${service} cannot act in the role ${String(roleArn)}`);
    }
}

const invalid = (reason: string): AwsError =>
    new AwsError("InvalidRequestException", `Model validation failed (${reason})`);

const logIndexPolicy: ResourceType = {
    token: "aws:cloudwatch/logIndexPolicy:LogIndexPolicy",
    inputs: {
        logGroupName: {
            isRequired: true,
            replaces: true,
            refuse: matching(/^[\w./#-]{1,512}$/, "be a log group name of at most 512 characters"),
        },
        policyDocument: { isRequired: true, isJson: true },
        region: { replaces: true },
    } satisfies InputRules<LogIndexPolicyArgs>,
    computed: [],
    actions: {
        create: "logs:PutIndexPolicy",
        read: "logs:DescribeIndexPolicies",
        update: "logs:PutIndexPolicy",
        delete: "logs:DeleteIndexPolicy",
    },
    identify: ({ logGroupName }) => ({ id: String(logGroupName), outputs: {} }),
    admit: ({ logGroupName, policyDocument }, { resources }) => {
        const group = resources.get(logGroup.token, String(logGroupName));
        if (!group) {
            throw new AwsError("ResourceNotFoundException", `The specified log group does not exist: ${logGroupName}`);
        }
        if (group.logGroupClass !== "STANDARD") {
            throw new AwsError(
                "InvalidParameterException",
                `Log groups of class ${group.logGroupClass} have no indexes`,
            );
        }
        const { Fields } = JSON.parse(String(policyDocument));
        if (!Array.isArray(Fields) || Fields.length === 0 || Fields.length > 20) {
            throw new AwsError("InvalidParameterException", "An index policy has 1 to 20 fields");
        }
    },
};

export const logAlarms = [logAlarm, logIndexPolicy];
