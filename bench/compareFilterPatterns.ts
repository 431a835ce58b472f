import { compareFilterPatterns, parseFilterPattern } from "../detection";
import { measureSeconds } from "./measure";
import type { BenchRow } from "./row";

const repeats = 200;

/** Alternatives of the benchmark's longest pattern: changes of an organization. */
const eventNames = [
    "AcceptHandshake",
    "AttachPolicy",
    "CreateAccount",
    "CreateOrganizationalUnit",
    "CreatePolicy",
    "DeclineHandshake",
    "DeleteOrganization",
    "DeleteOrganizationalUnit",
    "DeletePolicy",
    "DetachPolicy",
    "DisablePolicyType",
    "EnablePolicyType",
    "InviteAccountToOrganization",
    "LeaveOrganization",
    "MoveAccount",
    "RemoveAccountFromOrganization",
    "UpdatePolicy",
    "UpdateOrganizationalUnit",
];

/** Comparing patterns of eighteen alternatives, against parsing the two texts. */
export async function benchCompareFilterPatterns(): Promise<BenchRow[]> {
    const reference = patternOf(eventNames);
    return [
        { what: "the same in reverse", candidate: patternOf([...eventNames].reverse()) },
        { what: "one alternative less", candidate: patternOf(eventNames.slice(1)) },
    ].map(({ what, candidate }) => {
        const parsing = measureSeconds(() =>
            repeated(() => parseFilterPattern(candidate).text.length + parseFilterPattern(reference).text.length),
        );
        const [one, other] = [parseFilterPattern(candidate), parseFilterPattern(reference)];
        const comparing = measureSeconds(() => repeated(() => compareFilterPatterns(one, other).relation.length));
        return {
            name: `compareFilterPatterns, ${eventNames.length} alternatives, ${what}`,
            ratio: comparing / parsing,
            goal: 50,
            bound: "at most",
            detail: `${perPair(comparing)} per pair, parsing both ${perPair(parsing)}`,
        };
    });
}

function patternOf(names: readonly string[]): string {
    const alternatives = names.map((name) => `($.eventName = "${name}")`).join(" || ");
    return `{ ($.eventSource = organizations.amazonaws.com) && (${alternatives}) }`;
}

function repeated(work: () => number): number {
    let sum = 0;
    for (let i = 0; i < repeats; i += 1) {
        sum += work();
    }
    return sum;
}

function perPair(seconds: number): string {
    return `${((seconds / repeats) * 1e3).toFixed(2)} ms`;
}
