import type {
    RegisterResourceOutputsRequest,
    RegisterResourceRequest,
    RegisterResourceResponse,
} from "@pulumi/pulumi/proto/resource_pb";
import { plainProperties } from "./likeProvider";
import type { RegistrationListener } from "./listenToRegistrations";
import type { RecordedResource } from "./recordedStack";
import type { Properties } from "./resourceDescription";

type Provider = NonNullable<RecordedResource["provider"]>;

/** Keeps what a program registers, whole, and gives it back as resources that know each other. */
export class StackRecorder implements RegistrationListener {
    private readonly requests = new Map<string, RegisterResourceRequest>();
    private readonly outputs = new Map<string, Properties>();

    /** @param defaultProvider stands for the provider that the engine makes from the stack's config. */
    public constructor(private readonly defaultProvider: Provider) {}

    public registered(request: RegisterResourceRequest, response: RegisterResourceResponse): void {
        this.requests.set(response.getUrn(), request);
        this.outputs.set(response.getUrn(), response.getObject()?.toJavaScript() ?? {});
    }

    public completed(request: RegisterResourceOutputsRequest): void {
        this.outputs.set(request.getUrn(), request.getOutputs()?.toJavaScript() ?? {});
    }

    /** What was registered until now. */
    public resources(): RecordedResource[] {
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
        return [...resources.values()];
    }

    private providerOf(request: RegisterResourceRequest): Provider {
        const urn = request.getProvider().split("::").slice(0, -1).join("::");
        const explicit = this.requests.get(urn);
        return explicit === undefined
            ? this.defaultProvider
            : { urn, name: explicit.getName(), props: plainProperties(this.outputs.get(urn) ?? {}) };
    }
}

function edges(request: RegisterResourceRequest, resources: ReadonlyMap<string, RecordedResource>) {
    const dependencies = [...request.getPropertydependenciesMap().entries()];
    return Object.fromEntries(
        dependencies.map(([property, on]) => [property, on.getUrnsList().flatMap((urn) => resources.get(urn) ?? [])]),
    );
}
