import * as assert from "node:assert/strict";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { explainRefusal } from "../../../../drills/verify/aws/explainRefusal";
import { sdkCalls } from "../../../../drills/verify/aws/sdkCalls";

interface Reply {
    readonly status: number;
    readonly type: string;
    readonly body: string;
    /** Default: one with the id that AWS gives each request. */
    readonly headers?: Readonly<Record<string, string>>;
}

const jsonError = (name: string): Reply => ({
    status: 400,
    type: "application/x-amz-json-1.1",
    body: JSON.stringify({ __type: name, message: "because" }),
});

/** The real SDK against a server of one's own: what it sends, and what errors it makes of replies. */
describe("sdkCalls", () => {
    let server: Server;
    let replies: Reply[];
    let requests: IncomingMessage[];
    const environment = { ...process.env };
    const { random } = Math;
    const { now } = Date;

    beforeEach(async () => {
        [replies, requests] = [[], []];
        server = createServer((request, response) => {
            requests.push(request);
            request.resume().on("end", () => {
                const none: Reply = { status: 500, type: "text/plain", body: "" };
                const { status, type, body, headers = { "x-amzn-requestid": "1" } } = replies.shift() ?? none;
                response.writeHead(status, { "content-type": type, ...headers }).end(body);
            });
        });
        await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
        Object.assign(process.env, { AWS_ACCESS_KEY_ID: "key", AWS_SECRET_ACCESS_KEY: "secret" });
    });

    afterEach(() => {
        server.closeAllConnections();
        server.close();
        process.env = { ...environment };
        Math.random = random;
        Date.now = now;
    });

    const calls = (timeouts?: Parameters<typeof sdkCalls>[1]) =>
        sdkCalls({ endpointUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }, timeouts);

    it("signs for the Region and reads the answer", async () => {
        replies.push({ status: 200, type: "application/x-amz-json-1.1", body: '{"trailList":[{"Name":"one"}]}' });
        const { trailList } = await calls().call("cloudtrail:DescribeTrails", "eu-north-1", {});
        assert.deepEqual(trailList, [{ Name: "one" }]);
        assert.match(requests[0]?.headers.authorization ?? "", /\/eu-north-1\/cloudtrail\/aws4_request/);
    });

    it("repeats a call that is throttled", async () => {
        // The SDK waits for a random time, and until two seconds have gone by on a clock that runs fast here.
        Math.random = () => 0;
        let clock = now();
        Date.now = () => {
            clock += 5_000;
            return clock;
        };
        const answer = { status: 200, type: "application/x-amz-json-1.1", body: '{"metricFilters":[]}' };
        replies.push(jsonError("ThrottlingException"), answer);
        assert.deepEqual((await calls().call("logs:DescribeMetricFilters", "eu-north-1", {})).metricFilters, []);
        assert.equal(requests.length, 2);
    });

    it("gives up on a call that is never answered", async () => {
        Math.random = () => 0;
        server.removeAllListeners("request");
        server.on("request", (request) => requests.push(request));
        const error = await calls({ connectionTimeout: 1_000, requestTimeout: 5 })
            .call("sts:GetCallerIdentity", "eu-north-1", {})
            .catch((reason) => reason);
        assert.equal(explainRefusal(error, "sts:GetCallerIdentity", "eu-north-1").kind, "unreachable");
        // Of a busy computer, the server may see fewer: a request can time out before it is sent.
        assert.equal(error.$metadata.attempts, 6);
    });

    it("rejects with an error that names the missing permission, without repeating", async () => {
        replies.push(jsonError("AccessDeniedException"));
        const error = await calls()
            .call("kms:DescribeKey", "eu-north-1", { KeyId: "1" })
            .catch((reason) => reason);
        assert.equal(explainRefusal(error, "kms:DescribeKey", "eu-north-1").kind, "permission missing");
        assert.equal(requests.length, 1);
    });

    const html: Reply = { status: 200, type: "text/html", body: "<html><title>Sign in</title></html>", headers: {} };
    const foreign: readonly (readonly [string, Reply])[] = [
        ["an empty list of a proxy", { ...html, type: "application/x-amz-json-1.1", body: '{"metricFilters":[]}' }],
        ["a page of a proxy", html],
    ];
    for (const [what, reply] of foreign) {
        it(`does not take ${what} for an answer of AWS`, async () => {
            replies.push(reply);
            const error = await calls()
                .call("logs:DescribeMetricFilters", "eu-north-1", {})
                .catch((reason) => reason);
            assert.deepEqual(explainRefusal(error, "logs:DescribeMetricFilters", "eu-north-1"), {
                kind: "failed",
                reason: "logs:DescribeMetricFilters failed (the answer is none of AWS: perhaps a proxy's)",
            });
        });
    }

    it("takes the error page of an emulator for an operation that it lacks", async () => {
        replies.push({ ...html, status: 500 });
        const error = await calls()
            .call("cloudwatch:ListAlarmMuteRules", "eu-north-1", { AlarmName: "one" })
            .catch((reason) => reason);
        assert.equal(explainRefusal(error, "cloudwatch:ListAlarmMuteRules", "eu-north-1").kind, "not available");
        assert.equal(requests.length, 1);
    });

    it("asks for a queue at the endpoint of the environment", async () => {
        process.env.AWS_ENDPOINT_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
        const body = '{"Attributes":{"QueueArn":"arn"}}';
        replies.push({ status: 200, type: "application/x-amz-json-1.0", body });
        const QueueUrl = "https://sqs.eu-north-1.amazonaws.com/111122223333/audit";
        const answer = await sdkCalls({}).call("sqs:GetQueueAttributes", "eu-north-1", { QueueUrl });
        assert.deepEqual(answer.Attributes, { QueueArn: "arn" });
    });

    it("reads the errors of services that answer in XML", async () => {
        const xml = "<ErrorResponse><Error><Type>Sender</Type><Code>AuthorizationError</Code></Error></ErrorResponse>";
        replies.push({ status: 403, type: "text/xml", body: xml });
        const error = await calls()
            .call("sns:GetTopicAttributes", "eu-north-1", { TopicArn: "arn" })
            .catch((reason) => reason);
        assert.equal(explainRefusal(error, "sns:GetTopicAttributes", "eu-north-1").kind, "permission missing");
    });

    it("takes the Region of the environment, or of none", async () => {
        process.env.AWS_REGION = "eu-west-1";
        assert.equal(await calls().defaultRegion(), "eu-west-1");
        delete process.env.AWS_REGION;
        Object.assign(process.env, { AWS_CONFIG_FILE: "/nonexistent", AWS_SHARED_CREDENTIALS_FILE: "/nonexistent" });
        assert.equal(await calls().defaultRegion(), undefined);
    });
});
