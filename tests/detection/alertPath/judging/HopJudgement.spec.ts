import * as assert from "node:assert/strict";
import { absent, known, unknown } from "../../../../detection";
import { HopJudgement } from "../../../../detection/alertPath/judging/HopJudgement";
import { alarm } from "../compliantDeployment";

const text = { observed: "Seen.", wanted: "Wanted.", remedy: "Do." };
const thing = 'alarm "failures"';
const ofAlarm = () => new HopJudgement("alarm", alarm());

describe("HopJudgement", () => {
    const states: readonly (readonly [string, HopJudgement, string, boolean])[] = [
        ["nothing", ofAlarm(), "holds", false],
        ["a remark", ofAlarm().remark("ALARM_WARMS_UP", text), "holds", false],
        ["an open question", ofAlarm().cannotTell("ALARM_NOT_SIMULATED", text), "cannot tell yet", false],
        ["a value that is not known", ofAlarm().waitsFor("threshold", thing), "cannot tell yet", false],
        ["a finding", ofAlarm().breaks("ALARM_CANNOT_FIRE", text), "broken", true],
        [
            "a finding beside an open question",
            ofAlarm().cannotTell("ALARM_NOT_SIMULATED", text).breaks("ALARM_CANNOT_FIRE", text),
            "broken",
            true,
        ],
    ];
    for (const [title, judgement, state, hasFindings] of states) {
        it(`is ${state} where ${title} speaks against the hop`, () => {
            const step = judgement.step();
            assert.deepEqual([step.state, step.findings.length > 0], [state, hasFindings]);
        });
    }

    it("is outside where nothing speaks against a hop outside, and names no resource", () => {
        assert.deepEqual(new HopJudgement("trail").step("outside"), {
            hop: "trail",
            state: "outside",
            findings: [],
            remarks: [],
        });
    });

    it("blames the hop's resource, or another one, or none", () => {
        const other = { ...alarm(), id: "other" };
        const said = ofAlarm()
            .breaks("ALARM_CANNOT_FIRE", text)
            .blaming(other)
            .breaks("ALARM_CANNOT_FIRE", text)
            .step();
        assert.deepEqual(said.findings, [
            { code: "ALARM_CANNOT_FIRE", hop: "alarm", resource: "alarm", ...text },
            { code: "ALARM_CANNOT_FIRE", hop: "alarm", resource: "other", ...text },
        ]);
        const [without] = new HopJudgement("alarm").breaks("ALARM_MISSING", text).step().findings;
        assert.deepEqual(without, { code: "ALARM_MISSING", hop: "alarm", ...text });
    });

    const waits: readonly (readonly [readonly string[], string])[] = [
        [["threshold"], 'The setting threshold of alarm "failures" is not known yet.'],
        [["threshold", "threshold"], 'The setting threshold of alarm "failures" is not known yet.'],
        [["period", "threshold"], 'The settings period and threshold of alarm "failures" are not known yet.'],
        [
            ["period", "threshold", "statistic"],
            'The settings period, threshold and statistic of alarm "failures" are not known yet.',
        ],
    ];
    for (const [settings, observed] of waits) {
        it(`says once that it waits for ${settings.join(", ")}, after all other remarks`, () => {
            const judgement = ofAlarm();
            for (const setting of settings) {
                judgement.waitsFor(setting, thing);
            }
            const { remarks } = judgement.remark("ALARM_WARMS_UP", text).step();
            const isOne = new Set(settings).size === 1;
            assert.deepEqual(remarks, [
                { code: "ALARM_WARMS_UP", hop: "alarm", resource: "alarm", ...text },
                {
                    code: "NOT_KNOWN_YET",
                    hop: "alarm",
                    resource: "alarm",
                    observed,
                    wanted: `Whether the alert gets through depends on ${isOne ? "that value" : "those values"}.`,
                    remedy: `Check again after the deployment, when ${isOne ? "it is" : "they are"} known.`,
                },
            ]);
        });
    }

    it("says of each resource by itself what it waits for", () => {
        const { remarks } = ofAlarm().waitsFor("a", "one").waitsFor("b", "two").waitsFor("c", "one").step();
        assert.deepEqual(
            remarks.map(({ observed }) => observed),
            ["The settings a and c of one are not known yet.", "The setting b of two is not known yet."],
        );
    });

    it("judges a value that is known or absent, and waits for one that is not known", () => {
        const judged: unknown[] = [];
        for (const value of [known(1), absent, unknown()]) {
            const { state } = ofAlarm()
                .whenKnown(value, "threshold", thing, (given) => judged.push(given))
                .step();
            judged.push(state);
        }
        assert.deepEqual(judged, [1, "holds", undefined, "holds", "cannot tell yet"]);
    });

    it("writes settings as the resource's own program does", () => {
        const [said] = new HopJudgement("trail", { ...alarm(), spelling: "Terraform" })
            .breaks("TRAIL_NOT_LOGGING", {
                observed: "enableLogging is false.",
                wanted: "enableLogging is to be true.",
                remedy: "Set enableLogging: true.",
            })
            .step().findings;
        assert.deepEqual(
            [said?.observed, said?.wanted, said?.remedy],
            ["enable_logging is false.", "enable_logging is to be true.", "Set enable_logging: true."],
        );
    });
});
