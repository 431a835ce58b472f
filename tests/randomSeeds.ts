import { configureGlobal } from "fast-check";
import { propertyRuns } from "./propertyRuns";

// For `npm run test:explore`: other cases in every run, and 50 times as many, or as many times as the environment says.
process.env.EXPLORE ??= "50";
configureGlobal(propertyRuns(100));
