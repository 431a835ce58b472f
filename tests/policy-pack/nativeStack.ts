import { consoleAuthenticationFailures } from "../../detection";
import { pulumiResources } from "../compliantStack/pulumiResources";
import { changed, monitoredDeployment, without } from "./monitoredStack";
import { refer, type SampleStack } from "./sampleStack";

const rendered = pulumiResources(monitoredDeployment(consoleAuthenticationFailures), "native");
const alias = {
    type: "aws-native:kms:Alias",
    inputs: { aliasName: "alias/alerts", targetKeyId: refer("key", "keyId") },
};
const selector = { fieldSelectors: [{ field: "eventCategory", equals: ["Management"] }] };

/** The stack of Cloud Control's resources (aws-native), with what it alone has: a topic that lists its subscriptions. */
export const nativeStack: SampleStack = changed(
    changed({ ...without(rendered, "people"), alias }, "trail", { advancedEventSelectors: [selector] }),
    "alerts",
    {
        kmsMasterKeyId: refer("alias", "aliasName"),
        subscription: [{ protocol: "email", endpoint: "secretly@example.com" }],
    },
);
