import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { buffer } from "node:stream/consumers";

/** A call that an emulator is to answer. */
export interface ProxiedCall {
    /** As its permission is named, without the service: `DescribeKey`. */
    readonly operation: string | undefined;
    /** The body of the request. */
    readonly input: string;
    /** What the emulator answers. */
    forward(): Promise<ProxiedAnswer>;
}

export interface ProxiedAnswer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Buffer | string;
}

/** Stands between a program and an emulator, and decides what is answered. */
export class EmulatorProxy {
    private constructor(private readonly server: Server) {}

    static async listen(
        emulator: string,
        answer: (call: ProxiedCall) => Promise<ProxiedAnswer>,
    ): Promise<EmulatorProxy> {
        const server = createServer(async (request, response) => {
            const sent = await buffer(request);
            const { status, headers, body } = await answer({
                operation: operationOf(request, sent),
                input: sent.toString(),
                forward: () => forward(emulator, request, sent),
            });
            response.writeHead(status, headers).end(body);
        });
        await once(server.listen(0, "127.0.0.1"), "listening");
        return new EmulatorProxy(server);
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

/** In the path of those that speak REST. */
const operationsOfPaths: readonly (readonly [RegExp, string])[] = [
    [/^GET \/2015-03-31\/functions\/[^/]+\/policy\b/, "GetPolicy"],
];

/** The operation stands in a header for services that speak JSON, and in the body for those that answer in XML. */
const operationOf = ({ method, url, headers }: IncomingMessage, body: Buffer): string | undefined =>
    String(headers["x-amz-target"] ?? "").split(".")[1] ??
    new URLSearchParams(body.toString()).get("Action") ??
    operationsOfPaths.find(([path]) => path.test(`${method} ${url}`))?.[1];

async function forward(
    emulator: string,
    { method, url, headers }: IncomingMessage,
    sent: Buffer,
): Promise<ProxiedAnswer> {
    const { host, connection, "content-length": length, ...others } = headers as Record<string, string>;
    const answer = await fetch(`${emulator}${url}`, {
        method,
        headers: others,
        body: sent.length > 0 ? new Uint8Array(sent) : undefined,
    });
    const body = Buffer.from(await answer.arrayBuffer());
    const kept = [...answer.headers].filter(([name]) => !/^(connection|content-length|content-encoding)$/.test(name));
    return { status: answer.status, headers: Object.fromEntries(kept), body };
}
