import * as assert from "node:assert/strict";
import { causesOfSilence, describeSilence, type Finding, type GuardReport } from "../../../../detection";

const finding = (code: Finding["code"], resource?: string): Finding => ({
    code,
    hop: "topic",
    ...(resource !== undefined && { resource }),
    observed: `${code} is seen.`,
    wanted: "",
    remedy: "",
});
const closed = finding("TOPIC_POLICY_BLOCKS_CLOUDWATCH", "page");
const outside = finding("TOPIC_OUTSIDE");

const guard = (name: string, changes: Partial<GuardReport> = {}): GuardReport => ({
    guard: name,
    alarm: `${name} id`,
    label: name,
    outcome: "told",
    findings: [],
    openQuestions: [],
    subscribers: [],
    ...changes,
});
const lost = (name: string, ...findings: Finding[]) => guard(name, { outcome: "lost", findings });
const open = (name: string, ...openQuestions: Finding[]) => guard(name, { outcome: "cannot tell yet", openQuestions });
const nothingSaid = { findings: [], remarks: [] };

const said = (guards: readonly GuardReport[], path: Parameters<typeof causesOfSilence>[1] = nothingSaid) =>
    causesOfSilence(guards, path).map((cause) => `${describeSilence(cause)} ${cause.finding.code}`);

describe("causesOfSilence", () => {
    it("has nothing to say of guards that tell somebody", () => {
        assert.deepEqual(said([guard("heartbeat"), guard("tamper")]), []);
    });

    it("tells each cause once, with the alarms that share it", () => {
        const disabled = finding("ALARM_ACTIONS_DISABLED", "tamper id");
        assert.deepEqual(said([lost("heartbeat", closed), lost("tamper", disabled, closed), open("burst", outside)]), [
            'The alarms "heartbeat" and "tamper" tell nobody. TOPIC_POLICY_BLOCKS_CLOUDWATCH',
            'The alarm "tamper" tells nobody. ALARM_ACTIONS_DISABLED',
            'Whether the alarm "burst" tells anybody cannot be told yet. TOPIC_OUTSIDE',
        ]);
    });

    it("keeps the causes of two topics apart", () => {
        const other = { ...closed, resource: "other" };
        assert.deepEqual(said([lost("heartbeat", closed), lost("tamper", other)]).length, 2);
    });

    it("leaves out what is said of the control's own path", () => {
        const path = { findings: [closed], remarks: [outside] };
        assert.deepEqual(said([lost("heartbeat", closed), open("burst", outside)], path), []);
    });

    it("says that a guard is lost, also where the same only leaves out some of those whom the control's alarm tells", () => {
        assert.deepEqual(said([lost("heartbeat", closed)], { findings: [], remarks: [closed] }), [
            'The alarm "heartbeat" tells nobody. TOPIC_POLICY_BLOCKS_CLOUDWATCH',
        ]);
    });

    it("names five of many alarms", () => {
        const many = Array.from({ length: 7 }, (_, index) => open(`${index}`, outside));
        assert.deepEqual(said(many), [
            'Whether the alarms "0", "1", "2", "3", "4" and 2 more tell anybody cannot be told yet. TOPIC_OUTSIDE',
        ]);
    });
});
