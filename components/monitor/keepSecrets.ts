import * as pulumi from "@pulumi/pulumi";
import { withSecretNotifications } from "../notifications/subscribe";
import { isPlainSetting } from "../settings/findOutputProblems";
import type { FoundationsMonitorArgs } from "./MonitorArgs";
import { notationOf, type SettingName, type SettingsShape } from "./settingsShape";

/**
 * The settings, in which a secret of the stack file stays one in the state: a text, the tags, and every endpoint of
 * subscriptions; not a text that decides what is created. Of a setting with named parts the engine says only that there is a
 * secret in it.
 *
 * @param isSecret whether a setting is a secret, or holds one.
 */
export function keepSecrets(settings: SettingsShape, isSecret: (name: SettingName) => boolean): FoundationsMonitorArgs {
    const { subscriptions, severities } = withSecretNotifications(settings, () => true);
    const isKept = (name: SettingName): boolean =>
        (notationOf(name) === "text" && !isPlainSetting(name)) || name === "tags";
    const secrets = (Object.keys(settings) as SettingName[]).filter(isSecret);
    return {
        ...settings,
        ...Object.fromEntries(secrets.filter(isKept).map((name) => [name, pulumi.secret(settings[name])])),
        ...(secrets.includes("subscriptions") && { subscriptions }),
        ...(secrets.includes("severities") && { severities }),
    };
}
