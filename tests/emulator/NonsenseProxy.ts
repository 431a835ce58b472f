import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";

/** What a network between us and AWS can answer in place of it, always with status 200. */
export const nonsense = {
    "a page": { type: "text/html", body: "<!doctype html><title>Sign in to the network</title>" },
    "an empty list": {
        type: "application/x-amz-json-1.1",
        body: JSON.stringify({ trailList: [], metricFilters: [], logGroups: [], MetricAlarms: [], Subscriptions: [] }),
    },
    "empty XML": { type: "text/xml", body: "<Response/>" },
} as const;

/** Hands calls to an emulator, but answers those of one operation with nonsense. */
export class NonsenseProxy {
    private constructor(private readonly server: Server) {}

    /** @param operation as its permission is named, such as `kms:DescribeKey`. */
    static async listen(emulator: string, operation: string, kind: keyof typeof nonsense): Promise<NonsenseProxy> {
        const name = operation.slice(operation.indexOf(":") + 1);
        const { type, body } = nonsense[kind];
        const server = createServer(async (request, response) => {
            const sent = await buffer(request);
            if (nameOf(request, sent) === name) {
                response.writeHead(200, { "content-type": type }).end(body);
            } else {
                await forward(emulator, request, sent, response);
            }
        });
        await once(server.listen(0, "127.0.0.1"), "listening");
        return new NonsenseProxy(server);
    }

    get url(): string {
        const address = this.server.address();
        return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
    }

    async close(): Promise<void> {
        this.server.closeAllConnections();
        this.server.close();
        await once(this.server, "close");
    }
}

/** The operation stands in a header for services that speak JSON, and in the body for those that answer in XML. */
const nameOf = ({ headers }: IncomingMessage, body: Buffer): string | undefined =>
    String(headers["x-amz-target"] ?? "").split(".")[1] ??
    new URLSearchParams(body.toString()).get("Action") ??
    undefined;

async function forward(
    emulator: string,
    { method, url, headers }: IncomingMessage,
    sent: Buffer,
    response: ServerResponse,
): Promise<void> {
    const { host, connection, "content-length": length, ...others } = headers as Record<string, string>;
    const answer = await fetch(`${emulator}${url}`, {
        method,
        headers: others,
        body: sent.length > 0 ? new Uint8Array(sent) : undefined,
    });
    const body = Buffer.from(await answer.arrayBuffer());
    const kept = [...answer.headers].filter(([name]) => !/^(connection|content-length|content-encoding)$/.test(name));
    response.writeHead(answer.status, Object.fromEntries(kept)).end(body);
}
