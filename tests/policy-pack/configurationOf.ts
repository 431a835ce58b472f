import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PolicyConfiguration } from "./analyzeStack";

const configurations = join(__dirname, "../../policy-pack/configurations");

/**
 * The settings of a ready-made configuration, as the CLI hands them over: without the levels. Policies that are switched
 * off are told by their level.
 */
export function configurationOf(version: string): PolicyConfiguration {
    const file = join(configurations, `foundations-${version}.json`);
    const policies: Record<string, { enforcementLevel: string }> = JSON.parse(readFileSync(file, "utf8"));
    return Object.fromEntries(
        Object.entries(policies).map(([policy, { enforcementLevel, ...settings }]) => [
            policy,
            enforcementLevel === "disabled" ? { projects: ["none"] } : settings,
        ]),
    );
}
