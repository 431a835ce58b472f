import type { Deployment, FindingCode, Hop, TraceOptions } from "../../../../detection";
import type { Changes } from "../compliantDeployment";

/** One property of the compliant deployment that is not as it should be. */
export interface BrokenHop {
    readonly title: string;
    readonly changes?: Changes;
    readonly more?: Partial<Deployment>;
    readonly options?: TraceOptions;
    /** Code, hop and resource to blame; nothing else may be found. */
    readonly finding: readonly [FindingCode, Hop, string?];
}
