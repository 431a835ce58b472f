import * as assert from "node:assert/strict";
import {
    consoleAuthenticationFailures,
    type Deployment,
    known,
    type Role,
    type RolePolicy,
    type Trail,
    traceAlertPath,
    unknown,
    type Value,
} from "../../../../detection";
import { account, arns, compliantDeployment, placed, region } from "../compliantDeployment";

const trust = (Service: string) =>
    JSON.stringify({ Statement: [{ Effect: "Allow", Principal: { Service }, Action: "sts:AssumeRole" }] });
const role: Role = {
    ...placed("role", "trail-to-logs"),
    name: known("trail-to-logs"),
    arn: known(arns.role),
    trustPolicy: known(trust("cloudtrail.amazonaws.com")),
};
const policy = (Resource: unknown, changes: Partial<RolePolicy> = {}): RolePolicy => ({
    ...placed("delivery"),
    role: known("trail-to-logs"),
    policy: known(JSON.stringify({ Statement: [{ Effect: "Allow", Action: "logs:*", Resource }] })),
    ...changes,
});
const streams = `${arns.logGroup}:log-stream:`;
const own = `${streams}${account}_CloudTrail_${region}*`;

const trace = (rolePolicies: readonly RolePolicy[], trail: Partial<Trail> = {}, more: Partial<Deployment> = {}) => {
    const { outcome, findings, remarks } = traceAlertPath(
        compliantDeployment({ trail }, { roles: [role], rolePolicies, ...more }),
        consoleAuthenticationFailures,
    );
    return [outcome, [...findings, ...remarks].map(({ code }) => code)];
};

describe("judgeTrailRole", () => {
    const rows: readonly (readonly [string, readonly RolePolicy[], string])[] = [
        ["its streams", [policy(own)], "told"],
        ["its streams, by an edge to the role", [policy(own, { role: unknown(["role"]) })], "told"],
        ["its streams, by the role's ARN", [policy(own, { role: known(arns.role) })], "told"],
        ["the group alone", [policy(arns.logGroup)], "lost"],
        ["the streams of another account", [policy(own.replaceAll(account, "444455556666"))], "lost"],
        [
            "the group alone, beside a policy that is not known",
            [policy(arns.logGroup), policy("*", { policy: unknown() })],
            "told",
        ],
        [
            "the group alone, beside a policy of a role that is not known",
            [policy(arns.logGroup), policy("*", { role: unknown() })],
            "told",
        ],
        ["nothing that is seen", [], "told"],
        ["the group alone, by a policy of another role", [policy(arns.logGroup, { role: known("other") })], "told"],
    ];
    for (const [title, policies, outcome] of rows) {
        it(`says ${outcome} of a role that may write to ${title}`, () => {
            assert.equal(trace(policies)[0], outcome);
        });
    }

    const trusts: readonly (readonly [string, Value<string>, string])[] = [
        ["another service", known(trust("ec2.amazonaws.com")), "lost"],
        ["nobody knows whom", unknown(), "told"],
        ["no statements, which AWS refuses", known("{}"), "told"],
    ];
    for (const [title, trustPolicy, outcome] of trusts) {
        it(`says ${outcome} of a role that trusts ${title}`, () => {
            assert.equal(trace([policy(own)], {}, { roles: [{ ...role, trustPolicy }] })[0], outcome);
        });
    }

    it("remarks that the members of an organization are not heard, and asks that of no other trail", () => {
        const ofOrganization = { isOrganizationTrail: known(true) };
        assert.deepEqual(trace([policy(own)], ofOrganization), ["told", ["TRAIL_ROLE_MISSES_MEMBERS"]]);
        assert.deepEqual(trace([policy([own, `${streams}o-a1b2c3d4e5_*`])], ofOrganization), ["told", []]);
        assert.deepEqual(trace([policy(`${arns.logGroup}:*`)], ofOrganization), ["told", []]);
        assert.deepEqual(trace([policy(own)]), ["told", []]);
    });
});
