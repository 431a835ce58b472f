import * as assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { keepSecrets } from "../../../components/monitor/keepSecrets";

const team = { protocol: "email", endpoint: "team@example.com" };
const settings = {
    trailName: "management-events",
    accountAlias: "production",
    benchmark: "7.0",
    subscriptions: { team },
    severities: { page: { topic: { name: "pages" }, subscriptions: { team } } },
    tags: { owner: "security" },
};

/** The settings with `{ secret: … }` in place of each secret output. */
async function shown(value: unknown): Promise<unknown> {
    if (pulumi.Output.isInstance(value)) {
        const output = value as unknown as { promise(): Promise<unknown>; isSecret: Promise<boolean> };
        return (await output.isSecret) ? { secret: await output.promise() } : output.promise();
    }
    if (typeof value !== "object" || value === null) {
        return value;
    }
    const entries = Object.entries(value).map(async ([key, inner]) => [key, await shown(inner)] as const);
    return Object.fromEntries(await Promise.all(entries));
}

const kept = (...secrets: readonly string[]) => shown(keepSecrets(settings, (name) => secrets.includes(name)));
const secretTeam = { protocol: "email", endpoint: { secret: team.endpoint } };

describe("keepSecrets", () => {
    it("changes nothing where nothing is a secret", async () => {
        assert.deepEqual(await kept(), settings);
    });

    it("lets the benchmark be, which decides what is created", async () => {
        assert.deepEqual(await kept("benchmark"), settings);
    });

    const table: [setting: string, changed: Readonly<Record<string, unknown>>][] = [
        ["accountAlias", { accountAlias: { secret: "production" } }],
        ["tags", { tags: { secret: { owner: "security" } } }],
        ["subscriptions", { subscriptions: { team: secretTeam } }],
        ["severities", { severities: { page: { topic: { name: "pages" }, subscriptions: { team: secretTeam } } } }],
    ];
    for (const [setting, changed] of table) {
        it(`keeps the secret in ${setting}`, async () => {
            assert.deepEqual(await kept(setting), { ...settings, ...changed });
        });
    }
});
