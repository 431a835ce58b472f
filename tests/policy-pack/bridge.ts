import * as pulumi from "@pulumi/pulumi";
import type * as analyzer from "@pulumi/pulumi/proto/analyzer_pb";
import { MockMonitor } from "@pulumi/pulumi/runtime/mocks";
import { setMockOptions } from "@pulumi/pulumi/runtime/settings";
import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { analyzerResource } from "./sampleStack";

/** The parts of the engine's registration request that a policy pack gets to see. */
interface RegistrationRequest {
    getType(): string;
    getName(): string;
    getParent(): string;
    getPropertydependenciesMap(): { entries(): Iterable<[string, { getUrnsList(): string[] }]> };
}

interface RegistrationResponse {
    getUrn(): string;
    getObject(): Struct;
}

interface OutputsRequest {
    getUrn(): string;
    getOutputs(): Struct;
}

type Callback<T> = (error: unknown, response: T) => void;

/** Keeps every registration whole, so that it can be handed to a policy as the engine would. */
class RecordingMonitor extends MockMonitor {
    public readonly seen: { readonly request: RegistrationRequest; readonly response: RegistrationResponse }[] = [];
    public readonly outputs = new Map<string, Struct>();

    public override async registerResource(request: RegistrationRequest, callback: Callback<RegistrationResponse>) {
        await super.registerResource(request, (error, response) => {
            if (!error) {
                this.seen.push({ request, response });
            }
            callback(error, response);
        });
    }

    public override registerResourceOutputs(request: OutputsRequest, callback: Callback<unknown>): void {
        this.outputs.set(request.getUrn(), request.getOutputs());
        super.registerResourceOutputs(request, callback);
    }
}

/**
 * The resources that `make` creates, as a policy pack sees them at the end of a preview or an update. Unlike the
 * engine, the mocks register no stack and no providers.
 */
export async function recordResources(
    make: () => unknown,
    mocks: pulumi.runtime.Mocks,
    preview: boolean,
): Promise<analyzer.AnalyzerResource[]> {
    await pulumi.runtime.setMocks(mocks, "sample", "dev", preview);
    const monitor = new RecordingMonitor(mocks);
    setMockOptions(monitor, "sample", "dev", preview);
    make();
    await pulumi.runtime.disconnect();
    return monitor.seen.map(({ request, response }) => {
        const edges = [...request.getPropertydependenciesMap().entries()].map(([key, urns]) => [
            key,
            urns.getUrnsList(),
        ]);
        const urn = response.getUrn();
        const properties = (monitor.outputs.get(urn) ?? response.getObject()).toJavaScript();
        return analyzerResource(request.getType(), request.getName(), urn, properties, {
            edges: Object.fromEntries(edges),
            parent: request.getParent(),
        });
    });
}
