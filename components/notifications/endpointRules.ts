import { parseRegionalArn } from "../settings/parseRegionalArn";
import { matching, type ValueRule } from "../settings/valueRule";

/** Blanks, and characters that control a terminal or turn the text around. */
const invisible = /[\s\p{Cc}\p{Cf}]/u;

const emailAddress: ValueRule = {
    accepts: (endpoint) =>
        /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(endpoint) && !invisible.test(endpoint) && endpoint.length <= 254,
    wanted: "an e-mail address such as security@example.com",
};

/** By protocol of SNS (Subscribe API reference); every protocol that it has is here. */
export const endpointRules: Readonly<Record<string, ValueRule>> = {
    email: emailAddress,
    "email-json": emailAddress,
    https: url("https:"),
    http: url("http:"),
    sms: matching(
        /^\+[1-9]\d{6,14}$/,
        "a telephone number with its country code, digits only, such as +46701234567 (E.164)",
    ),
    sqs: arnOf("sqs", /^[\w-]{1,80}$/, "a standard queue, such as arn:aws:sqs:us-east-1:123456789012:alerts"),
    lambda: arnOf(
        "lambda",
        /^function:[\w-]{1,64}(:(\$LATEST|[\w-]{1,129}))?$/,
        "a function, such as arn:aws:lambda:us-east-1:123456789012:function:page",
    ),
    firehose: arnOf(
        "firehose",
        /^deliverystream\/[\w.-]{1,64}$/,
        "a delivery stream, such as arn:aws:firehose:us-east-1:123456789012:deliverystream/alerts",
    ),
    application: arnOf(
        "sns",
        /^endpoint\/[\w./-]+$/,
        "a platform endpoint, such as arn:aws:sns:us-east-1:123456789012:endpoint/GCM/app/id",
    ),
};

function url(scheme: "http:" | "https:"): ValueRule {
    return {
        accepts: (endpoint) => {
            const parsed = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
            return parsed?.protocol === scheme && endpoint.startsWith(`${scheme}//`) && !invisible.test(endpoint);
        },
        wanted: `a URL that starts with ${scheme}//`,
    };
}

function arnOf(service: string, resource: RegExp, what: string): ValueRule {
    return {
        accepts: (endpoint) => resource.test(parseRegionalArn(endpoint, service)?.resource ?? ""),
        wanted: `the ARN of ${what}`,
    };
}
