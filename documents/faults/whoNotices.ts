import { consoleAuthenticationFailures as control } from "../../detection";
import { InputError } from "../../drills/InputError";
import { reportsAnyOf } from "../../drills/rehearsal/packVerdict";
import type { RecordedResource } from "../../drills/rehearsal/recordedStack";
import { type Rehearsal, rehearseRun } from "../../drills/rehearsal/rehearse";
import { runProgram, type StackRun } from "../../drills/rehearsal/runProgram";
import { type FunctionCall, trailLookUp } from "../../drills/rehearsal/standIn/functionAnswers";
import { verifyAccount } from "../../drills/verify/verifyAccount";
import { capitalised } from "../../tests/compliantStack/written";
import { deployedCalls } from "./deployedCalls";

/**
 * Rehearses a stack with a fault, and says at which hop the alert is lost and who notices it, in words: whether the program
 * itself stumbles over it when it runs again, the policy pack reports it, a verification of the account finds the alert lost,
 * and which guards are raised, after how long.
 */
export async function whoNotices(run: StackRun, fault: string) {
    const broken = await rehearseRun(run, { faults: [fault], delayMinutes: 5, control: control.slug });
    return {
        lostAt: broken.drill.path.hops.find(({ state }) => state === "broken")?.hop ?? "nowhere",
        noticedBy: [
            ...(await noticedByProgram(run, broken)),
            ...noticedByPack(broken),
            ...(await noticedByVerification(broken)),
            ...noticedByGuards(broken),
        ],
    };
}

/** Runs the program again where the fault has changed what it looks at: the trails. */
async function noticedByProgram({ config, region, created }: StackRun, { trails }: Rehearsal): Promise<string[]> {
    if (JSON.stringify(trails) === JSON.stringify(created.trails)) {
        return [];
    }
    const lookUp = ({ inputs }: FunctionCall) => {
        const trail = trails.find(({ props }) => props.trailName === inputs.identifier);
        return { ...inputs, region, properties: trail && JSON.stringify(capitalised(trail.props)) };
    };
    try {
        const again = await runProgram(config, region, undefined, { [trailLookUp]: lookUp });
        return inputsOf(again.resources) === inputsOf(created.resources) ? [] : ["program (follows)"];
    } catch (error) {
        if (error instanceof InputError) {
            return ["program"];
        }
        throw error;
    }
}

const inputsOf = (resources: readonly RecordedResource[]): string =>
    JSON.stringify(resources.map(({ urn, inputs }) => [urn, inputs]).sort());

function noticedByPack({ policies, drill }: Rehearsal): string[] {
    const isRejected = policies.some(
        ({ enforcementLevel, violations }) => enforcementLevel === "mandatory" && violations.length > 0,
    );
    return isRejected ? ["pack"] : reportsAnyOf(policies, drill.path.findings) ? ["pack (advises)"] : [];
}

async function noticedByVerification(broken: Rehearsal): Promise<string[]> {
    const { outcome } = await verifyAccount(deployedCalls(broken), [broken.region], control);
    return outcome === "lost" ? ["verify"] : [];
}

function noticedByGuards({ drill: { changes, silence = [] } }: Rehearsal): string[] {
    const isTold = ({ recipients }: { readonly recipients: readonly unknown[] }): boolean => recipients.length > 0;
    return [
        ...changes.flatMap(({ call, minute, isDeliveryCertain, noticedBy }) => {
            const perhaps = isDeliveryCertain ? "" : "perhaps ";
            const told = noticedBy.filter(isTold);
            return told.map((by) => `${perhaps}\`${by.guard}\` in ${by.minute + 1 - minute} min (${call})`);
        }),
        ...silence.filter(isTold).map(({ minutesToAlarm }) => `\`heartbeat\` in ${minutesToAlarm} min`),
    ];
}
