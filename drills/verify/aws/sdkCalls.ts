import type { CloudTrail } from "@aws-sdk/client-cloudtrail";
import { uncapitalised } from "../../../detection";
import { type AwsCalls, clientClasses, type SdkOptions } from "./AwsCalls";
import { ForeignAnswerError } from "./askAws";

type Client = Readonly<Record<string, (input: object) => Promise<Answer>>> & {
    readonly config: { readonly isCustomEndpoint?: boolean };
    readonly middlewareStack: CloudTrail["middlewareStack"];
};

interface Answer {
    readonly $metadata?: { readonly requestId?: string };
}

/**
 * Milliseconds. A Region that cannot be reached, or a firewall that lets nothing come back, must not hold up the others
 * for minutes: each call is tried six times.
 */
const patience = { connectionTimeout: 5_000, requestTimeout: 10_000 };

/** AWS through its SDK, one client per service and Region. Throttled calls are repeated, ever more slowly. */
export function sdkCalls({ profile, endpointUrl }: SdkOptions, timeouts = patience): AwsCalls {
    const clients = new Map<string, Client>();
    const options = {
        ...(profile !== undefined && { profile }),
        ...(endpointUrl !== undefined && { endpoint: endpointUrl }),
        retryMode: "adaptive",
        maxAttempts: 6,
        // A queue's address is that of AWS: with AWS_ENDPOINT_URL set, it would be asked there nevertheless.
        useQueueUrlAsEndpoint: false,
        // By default the SDK complains of a call that takes too long, and goes on waiting.
        requestHandler: { ...timeouts, throwOnRequestTimeout: true },
    };

    function clientOf(service: keyof typeof clientClasses, region: string): Client {
        const key = `${service} ${region}`;
        const known = clients.get(key);
        if (known !== undefined) {
            return known;
        }
        const client = new (clientClasses[service]())({ ...options, region }) as unknown as Client;
        refuseErrorPages(client);
        clients.set(key, client);
        return client;
    }

    return {
        options: { profile, endpointUrl },
        call: async (operation, region, input) => {
            const [service, name = ""] = operation.split(":") as [keyof typeof clientClasses, string];
            const answer = await clientOf(service, region)[uncapitalised(name)]?.(input);
            if (answer?.$metadata?.requestId === undefined) {
                throw new ForeignAnswerError(`${operation} was answered without the id that AWS gives each request.`);
            }
            return answer as never;
        },
        defaultRegion: async () => {
            try {
                return await new (clientClasses.sts())({ ...(profile !== undefined && { profile }) }).config.region();
            } catch {
                return undefined; // The SDK's way of saying that nothing names one.
            }
        },
    };
}

/**
 * An emulator of AWS, such as moto's, has a page of its web server for what it does not know. AWS itself has none. To the
 * SDK it is a server in trouble, which would be asked again for half a minute.
 */
function refuseErrorPages({ config, middlewareStack }: Client): void {
    middlewareStack.add(
        (next) => async (request) => {
            const result = await next(request);
            const { statusCode, headers } = result.response as Response;
            const isPage = /^text\/html\b/.test(headers["content-type"] ?? "") && [404, 500, 501].includes(statusCode);
            if (config.isCustomEndpoint && isPage) {
                throw Object.assign(new Error("The endpoint has no such operation."), { name: "NotImplemented" });
            }
            return result;
        },
        { step: "deserialize", priority: "low" },
    );
}

interface Response {
    readonly statusCode: number;
    readonly headers: Readonly<Record<string, string>>;
}
