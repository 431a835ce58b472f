import * as assert from "node:assert/strict";
import { describeWithPulumi } from "./describeWithPulumi";
import type { PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { putTrail } from "./putTrail";

const region = "us-east-1";
const stackTrace = /\n\s+at .*:\d+|unhandled exception/;

/** What is wrong with the trail, and the sentences that must be said. */
const refusals: { title: string; prepare: (sandbox: PulumiSandbox) => void; sentences: RegExp[] }[] = [
    {
        title: "does not exist",
        prepare: () => {},
        sentences: [/The trail "management-events" does not exist in account \d{12}, us-east-1/],
    },
    {
        title: "may not be read",
        prepare: ({ aws }) => {
            putTrail(aws, { account: homeAccount, region });
            aws.setFaults({ action: "cloudformation:GetResource", kind: "refused" });
        },
        sentences: [/The trail "management-events" may not be read/, /cloudtrail:GetTrailStatus/],
    },
    {
        title: "fails four requirements at once",
        prepare: ({ aws }) => {
            const EventSelectors = [{ IncludeManagementEvents: true, ReadWriteType: "WriteOnly" }];
            const CloudWatchLogsLogGroupArn = undefined;
            const changes = { IsLogging: false, IsMultiRegionTrail: false, EventSelectors, CloudWatchLogsLogGroupArn };
            putTrail(aws, { account: homeAccount, region, changes });
            aws.setFaults();
        },
        sentences: [
            /records one Region only/,
            /is stopped/,
            /records writes only, by its eventSelectors. Sign-ins count as writes, and are recorded; the benchmark wants reads too\./,
            /does not deliver to CloudWatch Logs/,
        ],
    },
];

describeWithPulumi("A trail that does not meet the control", () => {
    let sandbox: PulumiSandbox;
    let pulumi: PulumiCli;

    before(async () => {
        sandbox = new PulumiSandbox();
        pulumi = sandbox.program();
        await pulumi.succeed("stack", "init", "dev");
    });
    after(() => sandbox?.dispose());

    for (const { title, prepare, sentences } of refusals) {
        it(`that ${title} is explained, and nothing is created, even without a preview`, async () => {
            prepare(sandbox);
            const { code, text } = await pulumi.run("up", "--yes", "--skip-preview");
            assert.notEqual(code, 0);
            for (const sentence of sentences) {
                assert.match(text, sentence);
            }
            assert.doesNotMatch(text, stackTrace, "a stack trace is no answer to a wrong trail");
            assert.deepEqual(sandbox.aws.changes(), []);
        });
    }

    it("is explained in a preview as well", async () => {
        const { code, text } = await pulumi.run("preview");
        assert.notEqual(code, 0);
        assert.match(text, /is stopped/);
        assert.doesNotMatch(text, stackTrace);
    });

    it("is not looked for with credentials that AWS does not accept, which are explained", async () => {
        sandbox.aws.setFaults({ action: "sts:GetCallerIdentity", kind: "refused" });
        const { code, text } = await pulumi.run("preview");
        assert.notEqual(code, 0);
        assert.match(
            text,
            /AWS does not say which account this is: .*not authorized[^\n]*\. Check the provider's credentials/,
        );
        assert.doesNotMatch(text, stackTrace);
    });
});
