import { Server, ServerCredentials } from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import type { Aws } from "./Aws";
import { AwsAccount } from "./AwsAccount";
import { AwsApi } from "./AwsApi";
import { AwsProvider } from "./AwsProvider";
import { providerService } from "./providerService";
import { readProviderSettings } from "./providerSettings";

/**
 * Serves a stand-in for Pulumi's `aws` provider: the same protocol, resource types and refusals, over another AWS. The
 * engine starts it as `pulumi-resource-aws` and reads the port from its first line of output.
 */
export function serveProvider(aws: Aws): void {
    const {
        STAND_IN_FOLDER: folder,
        STAND_IN_ACCOUNT: credentialsAccount,
        STAND_IN_VERSION: version = "",
    } = process.env;
    if (!folder || !credentialsAccount) {
        throw new Error("The stand-in for AWS needs STAND_IN_FOLDER, where its accounts live, and STAND_IN_ACCOUNT.");
    }
    const service = providerService(version, (config) => {
        const settings = readProviderSettings(config, credentialsAccount);
        const account = new AwsAccount(folder, settings.account);
        return new AwsProvider(aws, account, new AwsApi(folder, settings.account), settings);
    });
    const unlimited = { "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 };
    const server = new Server(unlimited);
    server.addService(ResourceProviderService, service);
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) => {
        if (error) {
            throw error;
        }
        console.log(port);
    });

    // Never outlive an engine that was killed.
    const engine = process.ppid;
    setInterval(() => process.ppid !== engine && process.exit(1), 500).unref();
}
