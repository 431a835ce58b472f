import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures as control } from "../../../detection";
import { inkFor } from "../../../drills/render/ink";
import { verificationDocument } from "../../../drills/verify/render/verificationDocument";
import { verificationLines } from "../../../drills/verify/render/verificationLines";
import { type Verification, verifyAccount } from "../../../drills/verify/verifyAccount";
import { type Answers, account, fakeAws, region, soundAccount, trail } from "./fakeAws";

const owner = "999999999999";
const moved = (text: string) => text.replaceAll(account, owner);
const organizationTrail = {
    ...trail,
    TrailARN: moved(trail.TrailARN),
    CloudWatchLogsLogGroupArn: moved(trail.CloudWatchLogsLogGroupArn),
    IsOrganizationTrail: true,
};

/** What a member of an organization answers, which has neither filter nor alarm. */
const member: Answers = {
    ...soundAccount,
    "cloudtrail:DescribeTrails": () => ({ trailList: [organizationTrail] }),
    "logs:DescribeMetricFilters": () => ({ metricFilters: [] }),
    "cloudwatch:DescribeAlarms": () => ({ MetricAlarms: [] }),
};

const verify = (changes: Answers = {}): Promise<Verification> =>
    verifyAccount(fakeAws({ ...member, ...changes }), [region], control);

const sentence =
    `The trail "management-events" is an organization's and belongs to account ${owner}, where its log group is and the filter ` +
    "and the alarm belong, for every member: do not repeat them here, verify that account. AWS Security Hub shows NO_DATA " +
    "for CloudWatch.6 here, because it judges a trail in the account that owns it alone.";

describe("verifyAccount, in a member of an organization", () => {
    it("says who watches, that Security Hub shows NO_DATA and why, and that the rest is out of sight", async () => {
        const { outcome, report, membership } = await verify();
        assert.deepEqual([outcome, report.findings, membership], ["cannot tell yet", [], sentence]);
        assert.deepEqual(
            report.hops.map(({ state }) => state),
            ["holds", ...Array(7).fill("outside")],
        );
    });

    it("says so on the terminal and in the document", async () => {
        const verification = await verify();
        const lines = verificationLines([verification], { width: 1000, ink: inkFor({ isTTY: false }) });
        assert.ok(lines.join("\n").includes(`A member of an organization\n  ·  ${sentence}`), lines.join("\n"));
        assert.equal(verificationDocument([verification]).membership, sentence);
    });

    it("finds a stopped trail broken for its members too, without a code that Security Hub does not give", async () => {
        const stopped = await verify({ "cloudtrail:GetTrailStatus": () => ({ IsLogging: false }) });
        assert.equal(stopped.outcome, "lost");
        const { path } = verificationDocument([stopped]);
        const told = path.findings.find(({ code }) => code === "TRAIL_NOT_LOGGING");
        assert.deepEqual([told?.code, told?.securityHub], ["TRAIL_NOT_LOGGING", null]);
    });

    const others: [string, Answers][] = [
        [
            "the account that owns the trail",
            { "cloudtrail:DescribeTrails": () => ({ trailList: [{ ...trail, IsOrganizationTrail: true }] }) },
        ],
        [
            "a member with a trail of its own",
            { "cloudtrail:DescribeTrails": () => ({ trailList: [organizationTrail, trail] }) },
        ],
        [
            "an account of which nobody says so",
            {
                "cloudtrail:DescribeTrails": () => ({
                    trailList: [{ ...organizationTrail, IsOrganizationTrail: undefined }],
                }),
            },
        ],
    ];
    for (const [title, changes] of others) {
        it(`claims nothing of ${title}`, async () => {
            const { membership, outcome } = await verify(changes);
            assert.deepEqual([membership, outcome], [undefined, "lost"]);
        });
    }
});

describe("verifyAccount, the quota of metric filters", () => {
    const filters = (count: number) =>
        Array.from({ length: count }, (_, index) => ({
            filterName: `other-${index}`,
            logGroupName: "trail/management-events",
            filterPattern: "ERROR",
            metricTransformations: [{ metricName: `Other${index}`, metricNamespace: "Other", metricValue: "1" }],
        }));
    const remarks = async (count: number) => {
        const { report, outcome } = await verifyAccount(
            fakeAws({
                ...soundAccount,
                "logs:DescribeMetricFilters": (input, where) => ({
                    metricFilters: [
                        ...(soundAccount["logs:DescribeMetricFilters"](input, where).metricFilters ?? []),
                        ...filters(count),
                    ],
                }),
            }),
            [region],
            control,
        );
        return [outcome, ...report.remarks.map(({ observed, wanted }) => `${observed} ${wanted}`)];
    };

    it("is told as long as there is room, and remarks when little or none is left", async () => {
        assert.deepEqual(await remarks(93), ["told"]);
        const has = (count: number) =>
            `The log group "trail/management-events" has ${count} of the 100 metric filters that a log group takes.`;
        assert.deepEqual(await remarks(95), [
            "told",
            `${has(96)} There is room for 4 more; a deployment that adds others is refused.`,
        ]);
        assert.deepEqual(await remarks(99), [
            "told",
            `${has(100)} It is full: the next deployment that adds one is refused.`,
        ]);
    });
});
