import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import * as grpc from "@grpc/grpc-js";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import * as analyzer from "@pulumi/pulumi/proto/analyzer_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { startServer } from "../startServer";
import { type PolicyConfiguration, type Reported, reported } from "./analyzeStack";

const messageLimit = 400 * 1024 * 1024;

/** A policy pack in a process of its own, started as the Pulumi CLI starts it and spoken to over gRPC. */
export class PolicyProcess {
    private readonly client: AnalyzerClient;

    private constructor(
        private readonly child: ChildProcess,
        port: string,
    ) {
        this.client = new AnalyzerClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure(), {
            "grpc.max_send_message_length": messageLimit,
            "grpc.max_receive_message_length": messageLimit,
        });
    }

    /** @param directory the pack: a folder with package.json, from which @pulumi packages can be resolved. */
    public static async start(directory: string): Promise<PolicyProcess> {
        const { child, port } = await startServer("run-policy-pack", ["127.0.0.1:1", directory], directory);
        return new PolicyProcess(child, port);
    }

    public async analyze(resources: readonly analyzer.AnalyzerResource[]): Promise<Reported[]> {
        const request = new analyzer.AnalyzeStackRequest().setResourcesList([...resources]);
        return reported(await answer((callback) => this.client.analyzeStack(request, callback)));
    }

    /** Replaces the whole configuration. */
    public async configure(configuration: PolicyConfiguration): Promise<void> {
        const request = new analyzer.ConfigureAnalyzerRequest();
        const levels = analyzer.EnforcementLevel;
        for (const [policy, { enforcementLevel, ...settings }] of Object.entries(configuration) as [
            string,
            { enforcementLevel: "mandatory" | "advisory" },
        ][]) {
            const config = new analyzer.PolicyConfig()
                .setEnforcementlevel(enforcementLevel === "mandatory" ? levels.MANDATORY : levels.ADVISORY)
                .setProperties(Struct.fromJavaScript(settings));
            request.getPolicyconfigMap().set(policy, config);
        }
        await answer((callback) => this.client.configure(request, callback));
    }

    public info(): Promise<analyzer.AnalyzerInfo> {
        return answer((callback) => this.client.getAnalyzerInfo(new Empty(), callback));
    }

    public async stop(): Promise<void> {
        const ended = once(this.child, "exit");
        this.client.close();
        this.child.kill();
        await ended;
    }
}

function answer<T>(ask: (callback: (error: grpc.ServiceError | null, response: T) => void) => unknown): Promise<T> {
    return new Promise((resolve, reject) => ask((error, response) => (error ? reject(error) : resolve(response))));
}
