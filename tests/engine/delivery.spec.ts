import * as assert from "node:assert/strict";
import { describeWithPulumi } from "./describeWithPulumi";
import type { PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { putTrail } from "./putTrail";
import { editStackFile } from "./stackFile";

const region = "us-east-1";
const queueUrl = (name: string) => `https://sqs.${region}.amazonaws.com/${homeAccount}/${name}`;
const queueArn = (name: string) => `arn:aws:sqs:${region}:${homeAccount}:${name}`;

const subscriptions = {
    team: {
        protocol: "email",
        endpoint: "security-team@example.com",
        deadLetterQueueArn: queueArn("undelivered"),
        grantDeadLetters: true,
    },
    audit: { protocol: "sqs", endpoint: queueArn("audit"), grantDelivery: true },
    page: {
        protocol: "lambda",
        endpoint: `arn:aws:lambda:${region}:${homeAccount}:function:page:live`,
        grantDelivery: true,
    },
};

describeWithPulumi("Grants of subscriptions", () => {
    let sandbox: PulumiSandbox;
    let pulumi: PulumiCli;
    const policyOf = (queue: string) => {
        const store = sandbox.aws.resources(homeAccount, region);
        return JSON.parse(String(store.get("aws:sqs/queuePolicy:QueuePolicy", queueUrl(queue))?.policy));
    };

    before(async () => {
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region });
        for (const name of ["audit", "undelivered"]) {
            const queue = { name, url: queueUrl(name), arn: queueArn(name), region };
            sandbox.aws.resources(homeAccount, region).put("aws:sqs/queue:Queue", queueUrl(name), queue);
        }
        pulumi = sandbox.program();
        await pulumi.succeed("stack", "init", "dev");
        editStackFile(pulumi, "dev", (config) => ({
            ...config,
            "foundations-monitor:subscriptions": subscriptions,
        }));
    });
    after(() => sandbox?.dispose());

    it("are written to the queues and the function that are there, for the topic that is created", async () => {
        await pulumi.succeed("up", "--yes", "--skip-preview");
        const topicArn = `arn:aws:sns:${region}:${homeAccount}:foundations-alerts`;
        for (const name of ["audit", "undelivered"]) {
            const [statement] = policyOf(name).Statement;
            assert.equal(statement.Resource, queueArn(name));
            assert.deepEqual(statement.Condition, { ArnEquals: { "aws:SourceArn": topicArn } });
        }
        assert.deepEqual(
            sandbox.aws
                .changes()
                .filter((change) => /sqs:|lambda:/.test(change))
                .sort(),
            [
                "lambda:AddPermission foundations-alerts-page-permission",
                "sqs:SetQueueAttributes foundations-alerts-audit-queue-policy",
                "sqs:SetQueueAttributes foundations-alerts-team-dead-letter-policy",
            ],
        );
    });

    it("change nothing when they are deployed again", async () => {
        sandbox.aws.forgetCalls();
        await pulumi.succeed("up", "--yes", "--skip-preview", "--expect-no-changes");
        assert.deepEqual(sandbox.aws.changes(), []);
    });

    it("leave nothing in the stack when it is destroyed, although nobody has confirmed", async () => {
        await pulumi.succeed("destroy", "--yes", "--skip-preview");
        assert.equal(
            sandbox.aws.resources(homeAccount, region).get("aws:sqs/queuePolicy:QueuePolicy", queueUrl("audit")),
            undefined,
        );
    });
});
