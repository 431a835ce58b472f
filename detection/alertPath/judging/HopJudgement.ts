import { listed } from "../../pattern/wording/sentence";
import type { DeployedResource } from "../deployment/deployedResource";
import type { Value } from "../deployment/value";
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

/** Collects what speaks against one hop, so that all of it is reported together. */
export class HopJudgement {
    private readonly findings: Finding[] = [];
    private readonly remarks: Finding[] = [];
    private readonly unknownSettings = new Map<
        string,
        { settings: Set<string>; blamed: DeployedResource | undefined }
    >();
    private readonly open = new Set<FindingCode>();

    /** @param resource serves the hop and is blamed by default; absent where the hop has no resource. */
    public constructor(
        private readonly hop: Hop,
        private readonly resource?: DeployedResource,
    ) {}

    /** The hop does not work. */
    public breaks(code: FindingCode, text: FindingText, blamed = this.resource): this {
        this.findings.push(this.finding(code, text, blamed));
        return this;
    }

    /** Nobody can say whether the hop works. */
    public cannotTell(code: FindingCode, text: FindingText, blamed = this.resource): this {
        this.open.add(code);
        return this.remark(code, text, blamed);
    }

    /** The hop works, and yet a person should know. */
    public remark(code: FindingCode, text: FindingText, blamed = this.resource): this {
        this.remarks.push(this.finding(code, text, blamed));
        return this;
    }

    /**
     * A setting that decides is not known before the deployment.
     *
     * @param thing the resource as a person calls it: `alarm "signin"`.
     */
    public waitsFor(setting: string, thing: string, blamed = this.resource): this {
        this.open.add("NOT_KNOWN_YET");
        const waiting = this.unknownSettings.get(thing) ?? { settings: new Set(), blamed };
        waiting.settings.add(setting);
        this.unknownSettings.set(thing, waiting);
        return this;
    }

    /** Runs `judge` on the value, or on undefined if it is absent; waits for it while it is unknown. */
    public whenKnown<T>(
        value: Value<T>,
        setting: string,
        thing: string,
        judge: (value: T | undefined) => void,
        blamed = this.resource,
    ): this {
        if (value.state === "unknown") {
            return this.waitsFor(setting, thing, blamed);
        }
        judge(value.state === "known" ? value.value : undefined);
        return this;
    }

    public get hasFindings(): boolean {
        return this.findings.length > 0;
    }

    /** @param stateIfSound what the hop is when nothing speaks against it. */
    public step(stateIfSound: "holds" | "outside" = "holds"): Step {
        return {
            hop: this.hop,
            state: this.hasFindings ? "broken" : this.open.size > 0 ? "cannot tell yet" : stateIfSound,
            ...(this.resource && { resource: this.resource }),
            findings: this.findings,
            remarks: [...this.remarks, ...this.waiting()],
            ...(this.open.size > 0 && { open: this.open }),
        };
    }

    private finding(code: FindingCode, text: FindingText, blamed: DeployedResource | undefined): Finding {
        const own = (sentence: string): string => inSpelling(sentence, blamed?.spelling);
        return {
            code,
            hop: this.hop,
            ...(blamed && { resource: blamed.id }),
            observed: own(text.observed),
            wanted: own(text.wanted),
            remedy: own(text.remedy),
        };
    }

    private waiting(): Finding[] {
        return [...this.unknownSettings].map(([thing, { settings, blamed }]) => {
            const isOne = settings.size === 1;
            const names = `${isOne ? "setting" : "settings"} ${listed([...settings], "and")}`;
            return this.finding(
                "NOT_KNOWN_YET",
                {
                    observed: `The ${names} of ${thing} ${isOne ? "is" : "are"} not known yet.`,
                    wanted: `Whether the alert gets through depends on ${isOne ? "that value" : "those values"}.`,
                    remedy: `Check again after the deployment, when ${isOne ? "it is" : "they are"} known.`,
                },
                blamed,
            );
        });
    }
}
