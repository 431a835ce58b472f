import * as pulumi from "@pulumi/pulumi";
import { findAccountIdProblems } from "../settings/allowedAccounts";
import { explainShapeProblem } from "../settings/explainShapeProblem";
import { knownKeys } from "../settings/knownKeys";
import { refuseAnyOf } from "../settings/SettingsError";
import { withoutWrongTypes } from "../settings/shapeFirst";
import { findDefaultTagProblems } from "./findDefaultTagProblems";
import { findForeignSettings } from "./findForeignSettings";
import { findMonitorProblems, type GivenMonitor } from "./findMonitorProblems";
import { findOtherRegionProblems } from "./findOtherRegionProblems";
import { keepSecrets } from "./keepSecrets";
import type { FoundationsMonitorArgs } from "./MonitorArgs";
import { readRawSettings, withoutReservedNames } from "./readRawSettings";
import { type SettingsShape, settingsShape } from "./settingsShape";

/** The validated settings of a stack: arguments of {@link FoundationsMonitor}. */
export type MonitorSettings = FoundationsMonitorArgs;

/**
 * Reads the configuration of the stack. Misspelt keys are found too, and those under the name of another project: Pulumi
 * lets them pass in silence. What was set as a secret stays one.
 *
 * @throws SettingsError with every problem of the configuration.
 */
export function readMonitorSettings(config: pulumi.Config): MonitorSettings {
    const { settings, problems } = withoutReservedNames(readRawSettings(textsOf(config)));
    const issues = settingsShape.safeParse(settings).error?.issues ?? [];
    const given = withoutWrongTypes(settings, issues) as GivenMonitor;
    const region = (typeof given.region === "string" && given.region) || pulumi.runtime.getConfig("aws:region");
    const found = [
        ...problems,
        ...issues.flatMap((issue) => explainShapeProblem(issue, settings, (path) => knownKeys(settingsShape, path))),
        ...findMonitorProblems(given),
        ...(region ? findOtherRegionProblems(given, region) : []),
        ...findDefaultTagProblems(pulumi.runtime.getConfig("aws:defaultTags"), given.tags),
        ...["aws:allowedAccountIds", "aws:forbiddenAccountIds"].flatMap((setting) =>
            findAccountIdProblems(setting, pulumi.runtime.getConfig(setting)),
        ),
    ];
    // By themselves they are no reason to stop: they can be another program's, which shares the stack's file.
    const foreign =
        config.name === pulumi.getProject()
            ? findForeignSettings(Object.keys(pulumi.runtime.allConfig()), config.name)
            : [];
    refuseAnyOf(`The configuration of stack "${pulumi.getStack()}"`, found.length === 0 ? [] : [...foreign, ...found]);
    for (const setting of foreign) {
        void pulumi.log.warn(setting);
    }
    return keepSecrets(settings as SettingsShape, (name) => isConfigSecret(`${config.name}:${name}`));
}

/** Internal to the SDK, whose `Config` does not tell; it goes by the full key. */
const { isConfigSecret } = pulumi.runtime as unknown as { isConfigSecret(key: string): boolean };

/** Read from the runtime: `Config` answers for one key and cannot list the keys that were set. */
function textsOf(config: pulumi.Config): Record<string, string> {
    const prefix = `${config.name}:`;
    return Object.fromEntries(
        Object.entries(pulumi.runtime.allConfig())
            .filter(([key]) => key.startsWith(prefix))
            .map(([key, text]) => [key.slice(prefix.length), text]),
    );
}
