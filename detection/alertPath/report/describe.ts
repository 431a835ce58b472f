import { grouped } from "../../grouped";
import { capitalised, listedFew } from "../../pattern/wording/sentence";
import type { AlertPathReport, Finding, GuardReport } from "./report";

/** A finding as one paragraph: the hop, what was seen, what is wanted, what to do, and the code in brackets. */
export function describeFinding({ code, hop, observed, wanted, remedy }: Finding): string {
    const name = capitalised(hop);
    return `${name}: ${observed} ${wanted} Fix: ${remedy} [${code}]`;
}

/** Why guards tell nobody, or why nobody can say whether they do. */
export interface CauseOfSilence {
    readonly finding: Finding;
    /** All of one outcome. */
    readonly guards: readonly [GuardReport, ...GuardReport[]];
}

/**
 * What keeps guards from telling anybody: each cause once, with all guards that share it, in the order of the guards.
 * What the report on the control's own path says already is left out.
 */
export function causesOfSilence(
    guards: readonly GuardReport[],
    { findings, remarks }: Pick<AlertPathReport, "findings" | "remarks">,
): readonly CauseOfSilence[] {
    const said = new Set([...findings.map(keyOf("lost")), ...remarks.map(keyOf("cannot tell yet"))]);
    const reasons = guards.flatMap((guard) =>
        (guard.outcome === "lost" ? guard.findings : guard.openQuestions).map((finding) => ({ guard, finding })),
    );
    const causes = grouped(reasons, ({ guard, finding }) =>
        [keyOf(guard.outcome)(finding)].filter((key) => !said.has(key)),
    );
    return [...causes.values()].flatMap(([first, ...others]) =>
        first === undefined
            ? []
            : [{ finding: first.finding, guards: [first.guard, ...others.map(({ guard }) => guard)] }],
    );
}

const keyOf =
    (outcome: GuardReport["outcome"]) =>
    ({ code, resource, observed }: Finding): string =>
        JSON.stringify([outcome, code, resource, observed]);

/** Which alarms a cause silences, in one sentence: an organization can have hundreds. The finding says why. */
export function describeSilence({ guards }: CauseOfSilence): string {
    const alarms = `alarm${guards.length === 1 ? "" : "s"} ${listedFew(guards.map(({ label }) => `"${label}"`))}`;
    const tell = guards.length === 1 ? "tells" : "tell";
    return guards[0].outcome === "lost"
        ? `The ${alarms} ${tell} nobody.`
        : `Whether the ${alarms} ${tell} anybody cannot be told yet.`;
}
