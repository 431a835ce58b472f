import * as pulumi from "@pulumi/pulumi";
import type { SubscriptionArgs } from "../notifications/SubscriptionArgs";
import { isPlainSetting } from "../settings/findOutputProblems";
import type { FoundationsMonitorArgs } from "./MonitorArgs";
import { notationOf, type SettingName, type SettingsShape } from "./settingsShape";

/**
 * The settings, in which a secret of the stack file stays one in the state: a text, the tags, and every endpoint of
 * subscriptions; not a text that decides what is created. Of a setting with named parts the engine says only that there is a secret in it.
 *
 * @param isSecret whether a setting is a secret, or holds one.
 */
export function keepSecrets(settings: SettingsShape, isSecret: (name: SettingName) => boolean): FoundationsMonitorArgs {
    const names = Object.keys(settings) as SettingName[];
    const isKept = (name: SettingName): boolean =>
        (notationOf(name) === "text" && !isPlainSetting(name)) || name === "tags";
    const texts = names.filter((name) => isSecret(name) && isKept(name));
    const { subscriptions, severities } = settings;
    return {
        ...settings,
        ...Object.fromEntries(texts.map((name) => [name, pulumi.secret(settings[name])])),
        ...(subscriptions && isSecret("subscriptions") ? { subscriptions: withSecretEndpoints(subscriptions) } : {}),
        ...(severities && isSecret("severities")
            ? {
                  severities: mapValues(severities, ({ subscriptions = {}, ...notifications }) => ({
                      ...notifications,
                      subscriptions: withSecretEndpoints(subscriptions),
                  })),
              }
            : {}),
    };
}

type Subscriptions = NonNullable<SettingsShape["subscriptions"]>;

const withSecretEndpoints = (subscriptions: Subscriptions): Record<string, SubscriptionArgs> =>
    mapValues(subscriptions, (subscription) => ({ ...subscription, endpoint: pulumi.secret(subscription.endpoint) }));

const mapValues = <From, To>(named: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> =>
    Object.fromEntries(Object.entries(named).map(([name, value]) => [name, change(value)]));
