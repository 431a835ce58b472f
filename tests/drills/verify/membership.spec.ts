import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures as control, controls } from "../../../detection";
import { inkFor } from "../../../drills/render/ink";
import { verificationDocument } from "../../../drills/verify/render/verificationDocument";
import { verificationLines } from "../../../drills/verify/render/verificationLines";
import { type Verification, verifyAccount } from "../../../drills/verify/verifyAccount";
import { renamed } from "../../compliantStack/names";
import { type Answers, account, fakeAws, region, soundAccount, trail } from "./fakeAws";

const time = new Date("2026-03-02T09:00:00Z");
const owner = "999999999999";
const organizationTrail = { ...renamed(trail, { [account]: owner }), IsOrganizationTrail: true };

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
        const lines = verificationLines([verification], { width: 1000, ink: inkFor({ isTTY: false }), time });
        assert.ok(lines.join("\n").includes(`A member of an organization\n  ·  ${sentence}`), lines.join("\n"));
        assert.equal(verificationDocument([verification], time).membership, sentence);
    });

    it("finds a stopped trail broken for its members too, without a code that Security Hub does not give", async () => {
        const stopped = await verify({ "cloudtrail:GetTrailStatus": () => ({ IsLogging: false }) });
        assert.equal(stopped.outcome, "lost");
        const { path } = verificationDocument([stopped], time);
        const told = path.findings.find(({ code }) => code === "TRAIL_NOT_LOGGING");
        assert.deepEqual([told?.code, told?.securityHub], ["TRAIL_NOT_LOGGING", null]);
    });

    it("names no control of Security Hub where it has none", async () => {
        const { "organizations-changes": organizations } = controls;
        assert.ok(organizations);
        const { membership } = await verifyAccount(fakeAws(member), [region], organizations);
        assert.equal(membership, sentence.slice(0, sentence.indexOf(" AWS Security Hub")));
    });

    it("says what is open of the trail itself", async () => {
        const { outcome, report } = await verify({
            "cloudtrail:GetTrailStatus": () => ({
                IsLogging: true,
                LatestCloudWatchLogsDeliveryError: "Access denied",
            }),
        });
        assert.deepEqual(
            [outcome, report.openQuestions.map(({ code }) => code)],
            ["cannot tell yet", ["TRAIL_DELIVERY_FAILS"]],
        );
    });

    const toBucket = { ...organizationTrail, CloudWatchLogsLogGroupArn: undefined, CloudWatchLogsRoleArn: undefined };
    it("finds the alert lost on an organization's trail to a bucket alone, and says where to mend it", async () => {
        const { outcome, report, membership } = await verify({
            "cloudtrail:DescribeTrails": () => ({ trailList: [toBucket] }),
        });
        assert.deepEqual(
            [outcome, report.findings.map(({ code }) => code)],
            ["lost", ["TRAIL_WITHOUT_LOG_GROUP", "FILTER_MISSING"]],
        );
        assert.equal(
            membership,
            `The trail "management-events" is an organization's and belongs to account ${owner}: it delivers to no log group, which is to be mended there, for every member.${sentence.slice(sentence.indexOf(" AWS Security Hub"))}`,
        );
    });

    it("names the organization's trail that delivers, not another one to a bucket", async () => {
        const archive = { ...toBucket, Name: "archive", TrailARN: `${toBucket.TrailARN}-archive` };
        const { outcome, membership } = await verify({
            "cloudtrail:DescribeTrails": () => ({ trailList: [archive, organizationTrail] }),
        });
        assert.deepEqual([outcome, membership], ["cannot tell yet", sentence]);
    });

    const own: readonly [string, object, Answers][] = [
        ["to a bucket alone", { CloudWatchLogsLogGroupArn: undefined, CloudWatchLogsRoleArn: undefined }, {}],
        [
            "nothing any more",
            {},
            { "cloudtrail:GetTrailStatus": ({ Name }) => ({ IsLogging: Name !== trail.TrailARN }) },
        ],
        [
            "data events",
            {},
            {
                "cloudtrail:GetEventSelectors": ({ TrailName }) =>
                    TrailName === trail.TrailARN
                        ? { EventSelectors: [{ IncludeManagementEvents: false }] }
                        : soundAccount["cloudtrail:GetEventSelectors"](),
            },
        ],
    ];
    for (const [what, changes, answers] of own) {
        it(`sends a member whose own trail delivers ${what} to the trail's account, without a word of Security Hub`, async () => {
            const { outcome, report, membership } = await verify({
                "cloudtrail:DescribeTrails": () => ({ trailList: [{ ...trail, ...changes }, organizationTrail] }),
                ...answers,
            });
            const withoutSecurityHub = sentence.slice(0, sentence.indexOf(" AWS Security Hub"));
            assert.deepEqual([outcome, report.findings, membership], ["cannot tell yet", [], withoutSecurityHub]);
        });
    }

    describe("whose trail delivers to a delegated administrator", () => {
        const administrator = "888888888888";
        const delivering = (to: string) => ({
            ...renamed(trail, { [account]: to }),
            TrailARN: organizationTrail.TrailARN,
            IsOrganizationTrail: true,
        });
        const seen = (found: object): Answers => ({ "cloudtrail:DescribeTrails": () => ({ trailList: [found] }) });
        const there = sentence.replace(`belongs to account ${owner}`, `delivers to account ${administrator}`);

        it("sends a member to him", async () => {
            const { outcome, report, membership } = await verify(seen(delivering(administrator)));
            assert.deepEqual([outcome, report.findings, membership], ["cannot tell yet", [], there]);
        });

        it("sends the management account, which owns the trail, to him", async () => {
            const owned = { ...delivering(administrator), TrailARN: trail.TrailARN };
            const { outcome, report, membership } = await verify(seen(owned));
            const withoutSecurityHub = there.slice(0, there.indexOf(" AWS Security Hub"));
            assert.deepEqual([outcome, report.findings, membership], ["cannot tell yet", [], withoutSecurityHub]);
        });

        it("finds the alert lost in the management account where the filter is on a group of that account", async () => {
            const owned = { ...delivering(administrator), TrailARN: trail.TrailARN };
            const { outcome, report } = await verifyAccount(
                fakeAws({ ...soundAccount, ...seen(owned) }),
                [region],
                control,
            );
            assert.deepEqual(
                [outcome, report.findings.map(({ code }) => code)],
                ["lost", ["LOG_GROUP_NOT_WRITTEN_BY_TRAIL"]],
            );
        });

        it("judges him as the account that watches", async () => {
            const missing = await verify(seen(delivering(account)));
            assert.deepEqual(
                [missing.outcome, missing.report.findings.map(({ code }) => code), missing.membership],
                ["lost", ["FILTER_MISSING"], undefined],
            );
            const sound = await verifyAccount(
                fakeAws({ ...soundAccount, ...seen(delivering(account)) }),
                [region],
                control,
            );
            assert.deepEqual([sound.outcome, sound.membership], ["told", undefined]);
        });

        it("reads the trail's home Region for him too", async () => {
            const aws = fakeAws({ ...soundAccount, ...seen(delivering(account)) });
            const { outcome, live } = await verifyAccount(aws, ["us-east-1"], control);
            assert.deepEqual([outcome, live.regions], ["told", ["us-east-1", region]]);
        });
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
