import { knownText } from "./partlyKnownText";
import type { ServiceRequest } from "./statementTarget";

/**
 * A request with the condition keys that every call of an AWS service for itself carries: who calls, over TLS, and where
 * the resource is ("AWS global condition context keys", IAM user guide).
 */
export function withServiceKeys(request: ServiceRequest): ServiceRequest {
    const [, , , region, account] = request.resource;
    return {
        ...request,
        context: new Map([
            ["aws:securetransport", [knownText("true")] as const],
            ["aws:principalisawsservice", [knownText("true")] as const],
            ["aws:principalservicename", [knownText(request.service)] as const],
            ["aws:requestedregion", [[region]] as const],
            ["aws:resourceaccount", [[account]] as const],
            ...request.context,
        ]),
    };
}
