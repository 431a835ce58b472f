import { isDeepStrictEqual } from "node:util";
import { type ServerUnaryCall, type sendUnaryData, status, type UntypedServiceImplementation } from "@grpc/grpc-js";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { type JavaScriptValue, Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { AwsProvider } from "./AwsProvider";
import { inputProblems, nameInputs } from "./inputCheck";
import { diffInputs } from "./inputDiff";
import type { Properties } from "./resourceType";
import { resourceType } from "./resourceTypes";

const plain = (struct: Struct | undefined): Properties => struct?.toJavaScript() ?? {};

/** Undefined values have no form in a protobuf structure: they are left out. */
const message = (properties: Properties) =>
    Struct.fromJavaScript(JSON.parse(JSON.stringify(properties)) as Record<string, JavaScriptValue>);

/** A handler that answers with a message; what it throws reaches the user as the text of the error. */
const unary =
    <Request, Response>(answer: (request: Request) => Response | Promise<Response>) =>
    async (call: ServerUnaryCall<Request, Response>, callback: sendUnaryData<Response>) => {
        try {
            callback(null, await answer(call.request));
        } catch (error) {
            callback({ code: status.UNKNOWN, details: error instanceof Error ? error.message : String(error) });
        }
    };

/** The provider's side of the protocol between engine and provider, as far as the engine needs it. */
export function providerService(
    version: string,
    configure: (config: Properties) => AwsProvider,
): UntypedServiceImplementation {
    let configured: AwsProvider | undefined;
    const provider = () => {
        if (!configured) {
            throw new Error("The engine has not configured the provider.");
        }
        return configured;
    };
    return {
        handshake: unary(() => new messages.ProviderHandshakeResponse()),
        getPluginInfo: unary(() => new PluginInfo().setVersion(version)),
        checkConfig: unary((request: messages.CheckRequest) =>
            new messages.CheckResponse().setInputs(request.getNews()),
        ),
        diffConfig: unary(diffConfig),
        configure: unary((request: messages.ConfigureRequest) => {
            configured = configure(plain(request.getArgs()));
            return new messages.ConfigureResponse().setSupportspreview(true).setAcceptsecrets(false);
        }),
        check: unary(check),
        diff: unary(diff),
        create: unary((request: messages.CreateRequest) => create(provider(), request)),
        update: unary((request: messages.UpdateRequest) => update(provider(), request)),
        read: unary((request: messages.ReadRequest) => read(provider(), request)),
        delete: unary(async (request: messages.DeleteRequest) => {
            const type = resourceType(request.getType());
            await provider().delete(type, request.getName(), request.getId(), plain(request.getProperties()));
            return new Empty();
        }),
        invoke: unary(async (request: messages.InvokeRequest) =>
            new messages.InvokeResponse().setReturn(
                message(await provider().invoke(request.getTok(), plain(request.getArgs()))),
            ),
        ),
        cancel: unary(() => {
            configured?.cancel();
            return new Empty();
        }),
    };
}

/** A provider whose settings have changed is configured anew, as AWS's is: the engine keeps one without changes as it was. */
function diffConfig(request: messages.DiffRequest): messages.DiffResponse {
    const { DIFF_NONE, DIFF_SOME } = messages.DiffResponse.DiffChanges;
    const isSame = isDeepStrictEqual(plain(request.getOldInputs()), plain(request.getNews()));
    return new messages.DiffResponse().setChanges(isSame ? DIFF_NONE : DIFF_SOME);
}

function check(request: messages.CheckRequest): messages.CheckResponse {
    const type = resourceType(request.getType());
    const seed = Buffer.from(request.getRandomseed_asU8()).toString("hex").slice(0, 7);
    const inputs = nameInputs(type, request.getName(), plain(request.getNews()), plain(request.getOlds()), seed);
    const failures = inputProblems(type, inputs).map(({ property, reason }) =>
        new messages.CheckFailure().setProperty(property).setReason(reason),
    );
    return new messages.CheckResponse().setInputs(message(inputs)).setFailuresList(failures);
}

function diff(request: messages.DiffRequest): messages.DiffResponse {
    const { changed, replacing } = diffInputs(
        resourceType(request.getType()),
        plain(request.getOldInputs()),
        plain(request.getNews()),
    );
    const { DIFF_NONE, DIFF_SOME } = messages.DiffResponse.DiffChanges;
    return new messages.DiffResponse()
        .setChanges(changed.length > 0 ? DIFF_SOME : DIFF_NONE)
        .setDiffsList([...changed])
        .setReplacesList([...replacing]);
}

async function create(provider: AwsProvider, request: messages.CreateRequest): Promise<messages.CreateResponse> {
    const type = resourceType(request.getType());
    const inputs = plain(request.getProperties());
    if (request.getPreview()) {
        return new messages.CreateResponse().setProperties(message(provider.previewCreate(type, inputs)));
    }
    const { id, outputs } = await provider.create(type, request.getName(), inputs);
    return new messages.CreateResponse().setId(id).setProperties(message(outputs));
}

async function update(provider: AwsProvider, request: messages.UpdateRequest): Promise<messages.UpdateResponse> {
    const type = resourceType(request.getType());
    const [old, inputs] = [plain(request.getOlds()), plain(request.getNews())];
    const outputs = request.getPreview()
        ? provider.previewUpdate(type, old, inputs)
        : await provider.update(type, request.getName(), request.getId(), old, inputs);
    return new messages.UpdateResponse().setProperties(message(outputs));
}

async function read(provider: AwsProvider, request: messages.ReadRequest): Promise<messages.ReadResponse> {
    const type = resourceType(request.getType());
    const known = { ...plain(request.getInputs()), ...plain(request.getProperties()) };
    const found = await provider.read(type, request.getName(), request.getId(), known);
    if (!found) {
        return new messages.ReadResponse();
    }
    const inputs = provider.inputsOf(type, found.outputs, request.hasInputs() ? plain(request.getInputs()) : undefined);
    return new messages.ReadResponse().setId(found.id).setProperties(message(found.outputs)).setInputs(message(inputs));
}
