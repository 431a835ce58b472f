import * as assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import type { ConsoleSignInFailureMonitorArgs } from "../../../components";
import { warnOfUnusedSeverities } from "../../../components/monitor/warnOfUnusedSeverities";
import { build } from "../../support";

const audience = { topicArn: "arn:aws:sns:us-east-1:123456789012:pager" };

async function warningsOf(args: ConsoleSignInFailureMonitorArgs): Promise<string[]> {
    const { warnings } = await build(() =>
        warnOfUnusedSeverities(new pulumi.ComponentResource("test:index:Test", "test"), args),
    );
    return warnings;
}

describe("warnOfUnusedSeverities", () => {
    it("names each severity that no guard names", async () => {
        const severities = { page: audience, ticket: audience };
        assert.deepEqual(await warningsOf({ severities, guards: { tamper: { severity: "page" }, burst: {} } }), [
            "severities.ticket is named by no guard and no account: its subscribers hear of nothing that this monitor " +
                "notices. Set the severity of one to ticket, or remove it.",
        ]);
        assert.equal((await warningsOf({ severities })).length, 2);
    });

    it("is silent where every severity is used, and where there is none", async () => {
        assert.deepEqual(
            await warningsOf({ severities: { page: audience }, guards: { heartbeat: { severity: "page" } } }),
            [],
        );
        assert.deepEqual(await warningsOf({}), []);
    });
});
