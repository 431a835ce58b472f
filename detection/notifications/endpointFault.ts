/** Why SNS refuses the endpoint of a subscription. The endpoint itself can be secret and is not said. */
export interface EndpointFault {
    /** Such as `is empty`. */
    readonly found: string;
    /** Such as `one e-mail address`. */
    readonly wanted: string;
}

/** SNS answers "Invalid parameter: Email address" to a list of them, whatever stands between. */
const oneAddress = /^[^\s@,;"<>[\]]+@[^\s@,;"<>[\]]+$/;

/** What an endpoint needs at the least, by protocol. */
const forms: ReadonlyMap<string, readonly [form: RegExp, wanted: string]> = new Map([
    ["email", [oneAddress, "one e-mail address"]],
    ["email-json", [oneAddress, "one e-mail address"]],
    ["sms", [/\d/, "a telephone number"]],
    ["http", [/^http:\/\/[^\s/?#]\S*$/i, "a URL that starts with http:// and a host"]],
    ["https", [/^https:\/\/[^\s/?#]\S*$/i, "a URL that starts with https:// and a host"]],
    ["sqs", [/^/, "the ARN of a queue"]],
    ["lambda", [/^/, "the ARN of a function"]],
    ["firehose", [/^arn:[^:]+:firehose:/, "the ARN of a delivery stream"]],
    ["application", [/^arn:[^:]+:sns:[^:]*:\d*:endpoint\//, "the ARN of a platform endpoint"]],
]);

/** What SNS delivers through (Subscribe, Amazon SNS API reference). */
export const protocols: readonly string[] = [...forms.keys()];

/** Undefined where SNS may take the endpoint, and for protocols that it does not have. */
export function endpointFault(protocol: string, endpoint: string): EndpointFault | undefined {
    const needed = forms.get(protocol);
    if (needed === undefined) {
        return undefined;
    }
    const [form, wanted] = needed;
    const text = endpoint.trim();
    return text === ""
        ? { found: "is empty", wanted }
        : form.test(text)
          ? undefined
          : { found: `is not ${wanted}`, wanted };
}
