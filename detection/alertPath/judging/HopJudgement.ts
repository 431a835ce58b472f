import { listed } from "../../pattern/wording/sentence";
import type { DeployedResource } from "../deployment/deployedResource";
import { knownValue, type Value } from "../deployment/value";
import type { FindingCode } from "../report/findingCodes";
import type { Hop } from "../report/hops";
import type { Step } from "../report/path";
import type { Finding } from "../report/report";
import { inSpelling } from "../report/spelling";

/** The three sentences of a finding. */
export interface FindingText {
    readonly observed: string;
    readonly wanted: string;
    readonly remedy: string;
}

/** What has been said of a hop so far. */
interface Said {
    readonly findings: Finding[];
    readonly remarks: Finding[];
    /** Settings that decide and are not known, by what a person calls their resource. */
    readonly unknownSettings: Map<string, { settings: Set<string>; blamed: DeployedResource | undefined }>;
    readonly open: Set<FindingCode>;
}

/** Collects what speaks against one hop, so that all of it is reported together. */
export class HopJudgement {
    /**
     * @param resource serves the hop; absent where the hop has no resource.
     * @param blamed the resource that carries what is said.
     */
    public constructor(
        private readonly hop: Hop,
        private readonly resource?: DeployedResource,
        private readonly blamed = resource,
        private readonly said: Said = { findings: [], remarks: [], unknownSettings: new Map(), open: new Set() },
    ) {}

    /** The same judgement, in which another resource is to blame. */
    public blaming(blamed: DeployedResource | undefined): HopJudgement {
        return new HopJudgement(this.hop, this.resource, blamed, this.said);
    }

    /** The hop does not work. */
    public breaks(code: FindingCode, text: FindingText): this {
        this.said.findings.push(this.finding(code, text));
        return this;
    }

    /** Nobody can say whether the hop works. */
    public cannotTell(code: FindingCode, text: FindingText): this {
        this.said.open.add(code);
        return this.remark(code, text);
    }

    /** The hop works, and yet a person should know. */
    public remark(code: FindingCode, text: FindingText): this {
        this.said.remarks.push(this.finding(code, text));
        return this;
    }

    /**
     * A setting that decides is not known before the deployment.
     *
     * @param thing the resource as a person calls it: `alarm "signin"`.
     */
    public waitsFor(setting: string, thing: string): this {
        const { open, unknownSettings } = this.said;
        open.add("NOT_KNOWN_YET");
        const waiting = unknownSettings.get(thing) ?? { settings: new Set(), blamed: this.blamed };
        waiting.settings.add(setting);
        unknownSettings.set(thing, waiting);
        return this;
    }

    /** Runs `judge` on the value, or on undefined if it is absent; waits for it while it is unknown. */
    public whenKnown<T>(value: Value<T>, setting: string, thing: string, judge: (value: T | undefined) => void): this {
        if (value.state === "unknown") {
            return this.waitsFor(setting, thing);
        }
        judge(knownValue(value));
        return this;
    }

    /** @param stateIfSound what the hop is when nothing speaks against it. */
    public step(stateIfSound: "holds" | "outside" = "holds"): Step {
        const { findings, remarks, open } = this.said;
        return {
            hop: this.hop,
            state: findings.length > 0 ? "broken" : open.size > 0 ? "cannot tell yet" : stateIfSound,
            ...(this.resource && { resource: this.resource }),
            findings,
            remarks: [...remarks, ...this.waiting()],
            ...(open.size > 0 && { open }),
        };
    }

    private finding(code: FindingCode, text: FindingText): Finding {
        const own = (sentence: string): string => inSpelling(sentence, this.blamed?.spelling);
        return {
            code,
            hop: this.hop,
            ...(this.blamed && { resource: this.blamed.id }),
            observed: own(text.observed),
            wanted: own(text.wanted),
            remedy: own(text.remedy),
        };
    }

    private waiting(): Finding[] {
        return [...this.said.unknownSettings].map(([thing, { settings, blamed }]) => {
            const isOne = settings.size === 1;
            const names = `${isOne ? "setting" : "settings"} ${listed([...settings], "and")}`;
            return this.blaming(blamed).finding("NOT_KNOWN_YET", {
                observed: `The ${names} of ${thing} ${isOne ? "is" : "are"} not known yet.`,
                wanted: `Whether the alert gets through depends on ${isOne ? "that value" : "those values"}.`,
                remedy: `Check again after the deployment, when ${isOne ? "it is" : "they are"} known.`,
            });
        });
    }
}
