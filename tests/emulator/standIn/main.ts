/** The stand-in for Pulumi's `aws` provider over an emulator of AWS. */
import { serveProvider } from "../../engine/standIn/serveProvider";
import { EmulatedAws } from "./EmulatedAws";

const { STAND_IN_EMULATOR: endpoint } = process.env;
if (!endpoint) {
    throw new Error("The stand-in for AWS needs STAND_IN_EMULATOR, the URL of an emulator.");
}
serveProvider(new EmulatedAws(endpoint));
