/** Why AWS did not answer a call. */
export interface Refusal {
    readonly kind: RefusalKind;
    /** A clause that completes "could not be read: …", without a full stop. */
    readonly reason: string;
}

/** "denied": a policy other than those of the caller, such as the organization's, so that no permission helps. */
export type RefusalKind = keyof typeof codes | "denied" | "failed";

/** The error codes of the services by what they mean; each service spells them in its own way. */
const codes = {
    "permission missing":
        /^(AccessDenied|AccessDeniedException|AuthorizationError|AuthorizationErrorException|UnauthorizedOperation|NotAuthorized|InsufficientPermissionsException)$/,
    throttled:
        /^(Throttling|ThrottlingException|Throttled|ThrottledException|TooManyRequestsException|RequestLimitExceeded|LimitExceededException|SlowDown|RequestThrottled|RequestThrottledException)$/,
    /** This Region, partition or emulator does not have the operation. */
    "not available":
        /^(UnknownOperationException|UnknownOperation|InvalidAction|UnsupportedOperation|UnsupportedOperationException|OperationNotSupported|NotImplemented|OperationNotPermittedException)$/,
    /** What was asked for does not exist. */
    "not found":
        /^(NotFound|NotFoundException|ResourceNotFound|ResourceNotFoundException|TrailNotFoundException|QueueDoesNotExist|AWS\.SimpleQueueService\.NonExistentQueue)$/,
    /** The Region does not exist, is not enabled, or cannot be reached from here. */
    unreachable:
        /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|TimeoutError|NetworkingError|UnrecognizedClientException|InvalidClientTokenId|AuthFailure|OptInRequired)$/,
    /** The credentials are missing, wrong or expired: no other call will do better. */
    credentials:
        /^(CredentialsProviderError|ProviderError|TokenProviderError|ExpiredToken|ExpiredTokenException|RequestExpired|InvalidSignatureException|SignatureDoesNotMatch|IncompleteSignature|MissingAuthenticationToken|MissingAuthenticationTokenException)$/,
};

/**
 * What an error of the SDK means for the reader of a report.
 *
 * @param operation as its permission is named, such as `cloudtrail:GetTrailStatus`.
 */
export function explainRefusal(error: unknown, operation: string, region: string): Refusal {
    const { name, code, message, status } = detailsOf(error);
    if (status === 501 || /^unknown (action|operation)/i.test(message)) {
        return { kind: "not available", reason: reasons["not available"](operation, region, "") };
    }
    if (/enum value set/.test(message)) {
        return { kind: "not available", reason: `${region} does not have what ${operation} asks for` };
    }
    const kinds = Object.keys(codes) as (keyof typeof codes)[];
    const kind = kinds.find((each) => codes[each].test(name) || codes[each].test(code)) ?? "failed";
    const denied = kind === "permission missing" ? reasonOfDenial(message, operation) : undefined;
    if (denied !== undefined) {
        return { kind: "denied", reason: denied };
    }
    return { kind, reason: reasons[kind](operation, region, detailOf(name, message, status)) };
}

/**
 * What kind of policy denies a call, as AWS names it ("Troubleshoot access denied error messages", IAM user guide);
 * undefined where it names none, or where the caller's own policies lack the permission.
 */
function reasonOfDenial(message: string, operation: string): string | undefined {
    const [, explicit, lacking] =
        /with an explicit deny in (an? [\w -]+? (?:policy|boundary))|because no ([\w -]+? (?:policy|boundary)) allows/.exec(
            message,
        ) ?? [];
    if (explicit !== undefined) {
        return `${operation} is denied by ${explicit}`;
    }
    return lacking === undefined || lacking === "identity-based policy"
        ? undefined
        : `no ${lacking} allows ${operation}`;
}

/** What the SDK says, unless it says only that the answer is none of AWS. */
function detailOf(name: string, message: string, status: number | undefined): string {
    if (/^(SyntaxError|ForeignAnswerError)$/.test(name) || message.startsWith("@aws-sdk XML parse error")) {
        return "the answer is none of AWS: perhaps a proxy's";
    }
    if (/^(Unknown|UnknownError)$/.test(name) && status !== undefined) {
        return `HTTP status ${status} without an error of AWS: perhaps a proxy's`;
    }
    return message === "" ? name : `${name}: ${message}`;
}

const reasons: Readonly<
    Record<Exclude<RefusalKind, "denied">, (operation: string, region: string, detail: string) => string>
> = {
    "permission missing": (operation) => `permission ${operation} is missing`,
    throttled: (operation, region) => `AWS kept throttling ${operation} in ${region}`,
    "not available": (operation, region) => `${operation} is not available in ${region}`,
    "not found": () => "it does not exist",
    unreachable: (operation, region, detail) =>
        `${region} is not enabled, does not exist or cannot be reached (${operation}: ${detail})`,
    credentials: (_operation, _region, detail) => `the credentials cannot be used (${detail})`,
    failed: (operation, _region, detail) => `${operation} failed (${detail})`,
};

function detailsOf(error: unknown) {
    const fields = (typeof error === "object" && error !== null ? error : {}) as {
        readonly name?: unknown;
        readonly code?: unknown;
        readonly message?: unknown;
        readonly $metadata?: { readonly httpStatusCode?: number };
    };
    const text = (value: unknown): string => (typeof value === "string" ? value : "");
    return {
        name: text(fields.name) || "Error",
        code: text(fields.code),
        // One line: messages of the SDK can hold advice for its own users after the first.
        message: text(fields.message).split("\n")[0]?.trim() ?? "",
        status: fields.$metadata?.httpStatusCode,
    };
}
