import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { json } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";

/** An http endpoint that confirms its subscriptions, as a pager service does, and keeps what it is notified of. */
export class Webhook {
    private readonly messages: unknown[] = [];

    private constructor(private readonly server: Server) {}

    static async listen(): Promise<Webhook> {
        const server = createServer();
        const webhook = new Webhook(server);
        server.on("request", async (request, response) => {
            await webhook.take((await json(request)) as Record<string, string>);
            response.end();
        });
        await once(server.listen(0, "127.0.0.1"), "listening");
        return webhook;
    }

    get url(): string {
        const address = this.server.address();
        return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/enqueue`;
    }

    /** All messages so far, once there are as many as expected or ten seconds have gone by. */
    async received(expected: number): Promise<readonly unknown[]> {
        for (let look = 0; look < 100 && this.messages.length < expected; look++) {
            await setTimeout(100);
        }
        return this.messages;
    }

    async close(): Promise<void> {
        this.server.closeAllConnections();
        this.server.close();
        await once(this.server, "close");
    }

    private async take({ Type, SubscribeURL = "", Message = "" }: Record<string, string>): Promise<void> {
        if (Type === "SubscriptionConfirmation") {
            await fetch(SubscribeURL);
        } else {
            this.messages.push(JSON.parse(Message));
        }
    }
}
