import * as assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import Ajv from "ajv";
import { parse } from "yaml";
import { settingsShape } from "../../components/monitor/settingsShape";
import schema from "../../docs/stack-file.schema.json";
import { stackFileSchema } from "../../documents/stackFileSchema";
import components from "../../plugin/schema.json";
import template from "../../template/.vscode/settings.json";

const root = path.join(__dirname, "..", "..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

/** What is wrong with a stack file, each with where it is; that an `else` has not been met says nothing by itself. */
function problemsOf(text: string): string[] {
    validate(parse(text));
    return (validate.errors ?? [])
        .filter(({ keyword }) => keyword !== "if")
        .map(({ instancePath, message, params }) => {
            const named = params.additionalProperty ?? params.missingProperty ?? params.allowedValues?.join(", ");
            return `${instancePath} ${message}${named === undefined ? "" : ` (${named})`}`;
        });
}

// That the committed schema is up to date is for npm run check to say: it is one of the generated documents.
describe("the schema of a stack file, for editors", () => {
    it("is made from the schema of the components", () => {
        assert.deepEqual(stackFileSchema(components as unknown as Parameters<typeof stackFileSchema>[0]), schema);
    });

    it("describes every setting, at every depth", () => {
        const bare: string[] = [];
        const visit = (part: unknown, at: string): void => {
            for (const [key, inner] of Object.entries(part ?? {})) {
                if (key === "properties" && at !== "" && !at.endsWith("encrypted")) {
                    bare.push(
                        ...Object.keys(inner).flatMap((name) => (inner[name].description ? [] : [`${at} ${name}`])),
                    );
                }
                if (typeof inner === "object") {
                    visit(inner, `${at}/${key}`);
                }
            }
        };
        visit(schema, "");
        assert.deepEqual(bare, []);
        const settings = Object.keys(schema.properties.config.properties);
        assert.deepEqual(settings, [
            ...Object.keys(settingsShape.shape).map((name) => `foundations-monitor:${name}`),
            "aws:region",
            "aws:allowedAccountIds",
        ]);
    });

    for (const sample of ["Pulumi.dev.yaml", "Pulumi.foundations.yaml"]) {
        it(`is named in ${sample}, which it accepts`, () => {
            const [, file] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(read(sample)) ?? [];
            assert.deepEqual(JSON.parse(read(file ?? "")), schema);
            assert.deepEqual(problemsOf(read(sample)), []);
        });
    }

    it("is named in the template, where the package puts it, for stack files and not for the project file", () => {
        const [[file, pattern] = ["", ""], ...others] = Object.entries(template["yaml.schemas"]);
        const [, inPackage = ""] = /^\.\/node_modules\/foundations-monitor\/(.+)$/.exec(file) ?? [];
        const manifest: { readonly files: readonly string[] } = JSON.parse(read("package.json"));
        assert.ok(existsSync(path.join(root, inPackage)) && manifest.files.includes(inPackage));
        assert.deepEqual([pattern, others], ["Pulumi.*.yaml", []]);
    });

    const documents = [
        "README.md",
        "policy-pack/README.md",
        ...readdirSync(path.join(root, "docs")).map((page) => `docs/${page}`),
    ];
    for (const document of documents.filter((page) => page.endsWith(".md"))) {
        for (const [, block = ""] of read(document).matchAll(/```yaml\n(foundations-monitor:[\s\S]*?)```/g)) {
            it(`accepts what ${document} shows: ${block.split(":\n")[0]}`, () => {
                assert.deepEqual(problemsOf(`config:\n${block.replace(/^/gm, "  ")}`), []);
            });
        }
    }

    const accepted: readonly [what: string, config: string][] = [
        ["no config at all", ""],
        ["keys without a namespace", "trailName: management-events"],
        ["keys of a project of another name", "mon:trailName: management-events"],
        ["a secret in place of a text", "foundations-monitor:accountAlias: { secure: v1:abc }"],
        [
            "a secret within a setting",
            "mon:subscriptions: { pager: { protocol: https, endpoint: { secure: v1:abc } } }",
        ],
        ["a whole setting that is a secret", "foundations-monitor:subscriptions: { secure: v1:abc }"],
        [
            "a subscription that is called secure",
            "a:subscriptions: { secure: { protocol: sms, endpoint: '+46701234567' } }",
        ],
        ["a switch as pulumi config set writes it", 'foundations-monitor:dashboard: "true"'],
        ["a number as pulumi config set writes it", 'foundations-monitor:metricDefaultValue: "0"'],
        ["a number", "foundations-monitor:metricDefaultValue: 0"],
        ["the settings of providers, whose regions and tags are their own", "aws:defaultTags: { tags: { a: b } }"],
        ["what Pulumi itself keeps in the file", "pulumi:tags: { pulumi:template: aws }"],
        ["an account in quotes", 'aws:allowedAccountIds: ["012345678901"]'],
    ];
    for (const [what, config] of accepted) {
        it(`accepts ${what}`, () => {
            assert.deepEqual(problemsOf(`config:\n  ${config}\n`), []);
        });
    }

    const refused: readonly [what: string, config: string, ...problems: string[]][] = [
        [
            "a version without quotes",
            "mon:benchmark: 7.0",
            "/config/mon:benchmark must be string",
            "/config/mon:benchmark must be equal to one of the allowed values (1.2, 1.3, 1.4, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, security-hub)",
        ],
        [
            "a misspelt setting",
            "foundations-monitor:trailname: a",
            "/config/foundations-monitor:trailname boolean schema is false",
        ],
        ["a misspelt setting without a namespace", "trailname: a", "/config/trailname boolean schema is false"],
        [
            "a misspelt option",
            "mon:subscriptions: { soc: { protocol: email, endpoint: a@example.com, raw: true } }",
            "/config/mon:subscriptions/soc must NOT have additional properties (raw)",
        ],
        [
            "a protocol that SNS does not have, without an endpoint",
            "mon:severities: { page: { subscriptions: { soc: { protocol: mail } } } }",
            "/config/mon:severities/page/subscriptions/soc must have required property 'endpoint' (endpoint)",
            "/config/mon:severities/page/subscriptions/soc/protocol must be equal to one of the allowed values (email, email-json, https, http, sms, sqs, lambda, firehose, application)",
        ],
        [
            "a number that is encrypted, which is decrypted to a text",
            "mon:pathGuards: { heartbeat: { minutes: { secure: v1:abc } } }",
            "/config/mon:pathGuards/heartbeat/minutes must be number",
        ],
        [
            "a text for a number",
            "mon:metricDefaultValue: zero",
            '/config/mon:metricDefaultValue must match pattern "^-?\\d+(\\.\\d+)?$"',
        ],
        [
            "a switch that is neither",
            "mon:dashboard: yes",
            "/config/mon:dashboard must be equal to one of the allowed values (true, false, true, false)",
        ],
        [
            "an account of an organization without quotes",
            "mon:accounts: { prod: { account: 123456789012 } }",
            "/config/mon:accounts/prod/account must be string",
        ],
        [
            "accounts without quotes, and one whose zero is lost",
            'aws:allowedAccountIds: [123456789012, "12345678901"]',
            "/config/aws:allowedAccountIds/0 must be string",
            '/config/aws:allowedAccountIds/1 must match pattern "^\\d{12}$"',
        ],
    ];
    for (const [what, config, ...problems] of refused) {
        it(`refuses ${what}`, () => {
            assert.deepEqual(problemsOf(`config:\n  ${config}\n`), problems);
        });
    }
});
