import type { log } from "@pulumi/pulumi";
import type { ProgramRemark } from "./recordedStack";

/** Without an engine, the SDK prints what is logged for people: above a report, into its JSON, or among the tests. */
export function collectRemarks(): { readonly remarks: readonly ProgramRemark[]; readonly restore: () => void } {
    const logging: Pick<typeof log, "info" | "warn"> = require("@pulumi/pulumi/log");
    const { info, warn } = logging;
    const remarks: ProgramRemark[] = [];
    logging.info = async (text) => void remarks.push({ severity: "info", text });
    logging.warn = async (text) => void remarks.push({ severity: "warning", text });
    return { remarks, restore: () => void Object.assign(logging, { info, warn }) };
}
