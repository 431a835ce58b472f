import type {
    RegisterResourceOutputsRequest,
    RegisterResourceRequest,
    RegisterResourceResponse,
} from "@pulumi/pulumi/proto/resource_pb";
import type { MockMonitor } from "@pulumi/pulumi/runtime/mocks";
import { getMonitor } from "@pulumi/pulumi/runtime/settings";

/** Hears what Pulumi's mocks are never told: URNs, parents, providers, edges between properties, and their own errors. */
export interface RegistrationListener {
    requested?(request: RegisterResourceRequest): void;
    registered?(request: RegisterResourceRequest, response: RegisterResourceResponse): void;
    /** A component has registered its outputs. */
    completed?(request: RegisterResourceOutputsRequest): void;
    /** A mock has thrown. */
    failed?(error: unknown): void;
}

type Callback = (error: unknown, response: unknown) => void;

/**
 * Listens to the monitor that `pulumi.runtime.setMocks` has installed, until it installs the next one. A monitor of
 * one's own in its place would not do: installing it switches the engine's features off, secrets and transforms among
 * them.
 */
export function listenToRegistrations(listener: RegistrationListener): void {
    const monitor = getMonitor() as unknown as MockMonitor;
    const register = monitor.registerResource.bind(monitor);
    const complete = monitor.registerResourceOutputs.bind(monitor);
    monitor.registerResource = async (request: RegisterResourceRequest, callback: Callback) => {
        listener.requested?.(request);
        await register(request, (error: unknown, response: RegisterResourceResponse) => {
            if (error) {
                listener.failed?.(error);
            } else {
                listener.registered?.(request, response);
            }
            callback(error, response);
        });
    };
    monitor.registerResourceOutputs = (request: RegisterResourceOutputsRequest, callback: Callback) => {
        listener.completed?.(request);
        complete(request, callback);
    };
}
