import type { runtime } from "@pulumi/pulumi";
import { MockMonitor } from "@pulumi/pulumi/runtime/mocks";
import { plainProperties } from "./plainProperties";
import type { RecordedCall, RecordedResource, RecordedStack } from "./recordedStack";

type Provider = NonNullable<RecordedResource["provider"]>;
type Callback = Parameters<MockMonitor["registerResource"]>[1];

/**
 * Pulumi's mock engine, which also keeps what the mocks themselves are never told: URNs, parents and the edges between
 * properties.
 */
export class RecordingMonitor extends MockMonitor {
    private readonly recordedCalls: RecordedCall[];
    private readonly requests = new Map<string, Request>();
    private readonly outputs = new Map<string, Record<string, unknown>>();

    /** @param defaultProvider stands for the provider that the engine makes from the stack's config. */
    constructor(
        mocks: runtime.Mocks,
        private readonly defaultProvider: Provider,
    ) {
        const calls: RecordedCall[] = [];
        super({
            newResource: mocks.newResource,
            async call(request) {
                const answer = await mocks.call(request);
                calls.push({ token: request.token, inputs: request.inputs, answer });
                return answer;
            },
        });
        this.recordedCalls = calls;
    }

    public override async registerResource(request: Request, callback: Callback): Promise<void> {
        await super.registerResource(request, (error, response) => {
            if (!error) {
                this.requests.set(response.getUrn(), request);
                this.outputs.set(response.getUrn(), response.getObject().toJavaScript());
            }
            callback(error, response);
        });
    }

    public override registerResourceOutputs(request: OutputsRequest, callback: Callback): void {
        this.outputs.set(request.getUrn(), request.getOutputs()?.toJavaScript() ?? {});
        super.registerResourceOutputs(request, callback);
    }

    /** What was asked for until now. */
    public recorded(): RecordedStack {
        const resources = new Map<string, RecordedResource>();
        for (const [urn, request] of this.requests) {
            resources.set(urn, {
                type: request.getType(),
                name: request.getName(),
                urn,
                isCustom: request.getCustom(),
                inputs: plainProperties(request.getObject()?.toJavaScript() ?? {}),
                props: plainProperties(this.outputs.get(urn) ?? {}),
                provider: request.getCustom() ? this.providerOf(request) : undefined,
                parent: resources.get(request.getParent()),
                propertyDependencies: edges(request, resources),
            });
        }
        return { resources: [...resources.values()], calls: this.recordedCalls };
    }

    private providerOf(request: Request): Provider {
        const urn = request.getProvider().split("::").slice(0, -1).join("::");
        const explicit = this.requests.get(urn);
        return explicit === undefined
            ? this.defaultProvider
            : { urn, name: explicit.getName(), props: plainProperties(this.outputs.get(urn) ?? {}) };
    }
}

function edges(request: Request, resources: ReadonlyMap<string, RecordedResource>): Record<string, RecordedResource[]> {
    const found: Record<string, RecordedResource[]> = {};
    for (const [property, dependencies] of request.getPropertydependenciesMap().entries()) {
        found[property] = dependencies.getUrnsList().flatMap((urn) => resources.get(urn) ?? []);
    }
    return found;
}

/** The part of the engine's RegisterResourceRequest that is read here; the SDK publishes no types for it. */
interface Request {
    getType(): string;
    getName(): string;
    getCustom(): boolean;
    getParent(): string;
    getProvider(): string;
    getObject(): Struct | undefined;
    getPropertydependenciesMap(): { entries(): Iterable<[string, { getUrnsList(): string[] }]> };
}

interface OutputsRequest {
    getUrn(): string;
    getOutputs(): Struct | undefined;
}

interface Struct {
    toJavaScript(): Record<string, unknown>;
}
