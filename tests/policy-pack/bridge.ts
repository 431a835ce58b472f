import * as pulumi from "@pulumi/pulumi";
import type * as analyzer from "@pulumi/pulumi/proto/analyzer_pb";
import type { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { likeProvider } from "../../drills/rehearsal/likeProvider";
import { listenToRegistrations } from "../../drills/rehearsal/listenToRegistrations";
import { collectRemarks } from "../../drills/rehearsal/runProgram";
import { analyzerResource } from "./sampleStack";

/**
 * The resources that `make` creates, as a policy pack sees them at the end of a preview or an update. Unlike the
 * engine, the mocks register no stack and no providers.
 */
export async function recordResources(
    make: () => unknown,
    mocks: pulumi.runtime.Mocks,
    preview: boolean,
): Promise<analyzer.AnalyzerResource[]> {
    const requests = new Map<string, RegisterResourceRequest>();
    const outputs = new Map<string, Struct | undefined>();
    await pulumi.runtime.setMocks(likeProvider(mocks, []), "sample", "dev", preview);
    listenToRegistrations({
        registered: (request, response) => {
            requests.set(response.getUrn(), request);
            outputs.set(response.getUrn(), response.getObject());
        },
        completed: (request) => void outputs.set(request.getUrn(), request.getOutputs()),
    });
    const { restore } = collectRemarks();
    make();
    await pulumi.runtime.disconnect();
    restore();
    return [...requests].map(([urn, request]) => {
        const edges = [...request.getPropertydependenciesMap().entries()].map(([key, urns]) => [
            key,
            urns.getUrnsList(),
        ]);
        const properties = outputs.get(urn)?.toJavaScript() ?? {};
        return analyzerResource(request.getType(), request.getName(), urn, properties, {
            edges: Object.fromEntries(edges),
            parent: request.getParent(),
        });
    });
}
