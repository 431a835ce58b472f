import * as assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../../../../drills/InputError";
import { readStackConfig } from "../../../../drills/rehearsal/stackFile/stackFile";
import { TemporaryFiles } from "../TemporaryFiles";

const project = `
name: monitor
runtime: nodejs
config:
  aws:region: { value: eu-north-1 }
  trailName: { type: string }
  threshold: { type: integer, default: 1 }
  quiet: { type: boolean, default: false }
  people: { type: array, items: { type: string }, default: [] }
  tags: { type: object, default: {} }
  literal: as it is
`;

describe("readStackConfig", () => {
    let files: TemporaryFiles;
    beforeEach(() => {
        files = new TemporaryFiles();
        files.write("Pulumi.yaml", project);
    });
    afterEach(() => files.remove());

    const read = (content: string) => readStackConfig(files.write("Pulumi.dev.yaml", content));

    it("gives a program its config as the engine does: text as it is, the rest as JSON, over the project's defaults", () => {
        const config = read(`
config:
  aws:region: us-east-1
  monitor:trailName: management-events
  monitor:threshold: 3
  monitor:quiet: true
  monitor:people: [alice, bob]
  monitor:tags: { owner: security }
  other:key: 1.5
`);
        assert.deepEqual(config, {
            project: "monitor",
            stack: "dev",
            values: {
                "aws:region": "us-east-1",
                "monitor:trailName": "management-events",
                "monitor:threshold": "3",
                "monitor:quiet": "true",
                "monitor:people": '["alice","bob"]',
                "monitor:tags": '{"owner":"security"}',
                "monitor:literal": "as it is",
                "other:key": "1.5",
            },
            secretKeys: [],
            placeholders: [],
            environments: [],
        });
    });

    const places: [string, string, string][] = [
        ["above a folder of stack files", "Pulumi.yaml", "stacks/Pulumi.dev.yaml"],
        ["two folders above", "Pulumi.yaml", "config/stacks/Pulumi.dev.yaml"],
        ["as Pulumi.yml", "yml/Pulumi.yml", "yml/Pulumi.dev.yml"],
        ["as JSON", "json/Pulumi.json", "json/Pulumi.dev.json"],
    ];
    for (const [where, projectFile, stackFile] of places) {
        it(`finds the project file ${where}`, () => {
            files.write(projectFile, '{ "name": "found", "runtime": "nodejs" }');
            const config = readStackConfig(files.write(stackFile, '{ "config": { "a": "b" } }'));
            assert.deepEqual([config.project, config.stack, config.values], ["found", "dev", { "found:a": "b" }]);
        });
    }

    it("takes defaults and fixed values from the project file", () => {
        const { values } = read("config: { monitor:trailName: t }");
        assert.equal(values["aws:region"], "eu-north-1");
        assert.equal(values["monitor:threshold"], "1");
        assert.equal(values["monitor:people"], "[]");
    });

    it("accepts numbers and booleans that are written as text, as the CLI writes them", () => {
        const { values } = read('config: { monitor:trailName: t, monitor:threshold: "3", monitor:quiet: "true" }');
        assert.equal(values["monitor:threshold"], "3");
        assert.equal(values["monitor:quiet"], "true");
    });

    it("gives a key without a namespace the project's, and reads the old spelling of others", () => {
        const { values } = read("config: { trailName: t, aws:config:region: eu-west-1 }");
        assert.deepEqual([values["monitor:trailName"], values["aws:region"]], ["t", "eu-west-1"]);
    });

    it("puts placeholders in the place of secrets, and says where", () => {
        const config = read(`
config:
  monitor:trailName: { secure: v1:abc }
  monitor:tags:
    pager: { protocol: https, endpoint: { secure: v1:def } }
`);
        assert.deepEqual(config.placeholders, ["monitor:trailName", "monitor:tags.pager.endpoint"]);
        assert.deepEqual(config.secretKeys, ["monitor:trailName", "monitor:tags"]);
        assert.equal(config.values["monitor:trailName"], "placeholder");
        assert.match(
            config.values["monitor:tags"] ?? "",
            /^\{"pager":\{"endpoint":"https:\/\/placeholder\.example\.com\/\d{10}","protocol":"https"\}\}$/,
        );
    });

    const refusals: readonly [behaviour: string, content: string, problems: string[]][] = [
        ["a missing value", "config: {}", ["'monitor:trailName' is required and not set: add it under 'config'."]],
        ["a file without config", "", ["'monitor:trailName' is required and not set: add it under 'config'."]],
        [
            "values of another type, all at once",
            "config: { monitor:trailName: [], monitor:threshold: many, monitor:quiet: 1, monitor:people: {}, monitor:tags: x }",
            [
                "'monitor:trailName' must be of type 'string', and is a list. Write a text.",
                "'monitor:threshold' must be of type 'integer', and is a text. Write a whole number.",
                "'monitor:quiet' must be of type 'boolean', and is the number 1. Write true or false.",
                "'monitor:people' must be of type 'array', and is a map. Write a list.",
                "'monitor:tags' must be of type 'object', and is a text. Write a map, in which each entry has a name.",
            ],
        ],
        [
            "keys that are none",
            "config: { monitor:trailName: t, a:b:c: 1, a:b:c:d: 1 }",
            [
                "'a:b:c' is no key: write a namespace and a name, such as 'monitor:trailName'.",
                "'a:b:c:d' is no key: write a namespace and a name, such as 'monitor:trailName'.",
            ],
        ],
        [
            "a key that is written in two ways, of which the engine takes either",
            "config: { monitor:trailName: t, monitor:config:trailName: u }",
            ["'monitor:trailName' and 'monitor:config:trailName' are one key: remove one of them."],
        ],
        [
            "a map that is encrypted as a whole",
            "{ secretsprovider: awskms://alias/key, config: { monitor:trailName: t, monitor:tags: { secure: AAAB } } }",
            [
                "'monitor:tags' is encrypted as a whole, and a rehearsal asks no secrets provider (here awskms): encrypt single values of it instead, with pulumi config set --path --secret.",
            ],
        ],
        [
            "an empty value",
            "config: { monitor:trailName: t, monitor:tags: }",
            ["'monitor:tags' must be of type 'object', and is empty. Write a map, in which each entry has a name."],
        ],
    ];
    for (const [behaviour, content, problems] of refusals) {
        it(`refuses ${behaviour}`, () => {
            assert.throws(
                () => read(content),
                (error: InputError) => {
                    assert.ok(error instanceof InputError);
                    assert.match(error.message, /^The config of stack 'dev' in .*Pulumi\.dev\.yaml cannot be used:\n/);
                    assert.deepEqual(error.problems, problems);
                    return true;
                },
            );
        });
    }

    const unreadable: readonly [behaviour: string, prepare: (files: TemporaryFiles) => string, message: RegExp][] = [
        [
            "a file that is not there",
            ({ folder }) => `${folder}/Pulumi.prod.yaml`,
            /^There is no file .*Pulumi\.prod\.yaml\. Name with --stack-file a stack file such as Pulumi\.prod\.yaml, beside its Pulumi\.yaml\.$/,
        ],
        [
            "a file that is not there, where there are others",
            (files) => {
                for (const stack of ["a", "b", "c", "d", "e", "f"]) {
                    files.write(`elsewhere/Pulumi.${stack}.yaml`, "");
                }
                return `${files.folder}/elsewhere/Pulumi.production.yaml`;
            },
            /production\.yaml\. Name with --stack-file one that is there: Pulumi\.a\.yaml, .*, Pulumi\.e\.yaml, …\.$/,
        ],
        [
            "a file that is no stack file by its name",
            (files) => files.write("dev.yaml", ""),
            /^'.*dev\.yaml' is not the name of a stack file: it must read Pulumi\.<stack>\.yaml, such as Pulumi\.dev\.yaml\.$/,
        ],
        [
            "a folder",
            (files) => files.write("Pulumi.dev.yaml/file", "").replace("/file", ""),
            /Pulumi\.dev\.yaml is a folder; a YAML file such as Pulumi\.dev\.yaml is wanted\.$/,
        ],
        [
            "what is not YAML, with the line",
            (files) => files.write("Pulumi.dev.yaml", "config:\n  a: [1\n"),
            /^.*Pulumi\.dev\.yaml is not valid YAML: .* at line \d+, column \d+\.$/,
        ],
        [
            "an anchor that contains itself",
            (files) => files.write("Pulumi.dev.yaml", "config: &c { monitor:tags: *c }"),
            /Pulumi\.dev\.yaml is not valid YAML: what is anchored as &c contains itself \(\*c\)\.$/,
        ],
        [
            "a list in the place of the map",
            (files) => files.write("Pulumi.dev.yaml", "- a"),
            /Pulumi\.dev\.yaml must hold a YAML map such as 'config: …', and holds something else\.$/,
        ],
        [
            "config that is no map",
            (files) => files.write("Pulumi.dev.yaml", "config: [a]"),
            /^'config' in .*Pulumi\.dev\.yaml must be a map of keys such as 'monitor:trailName'\.$/,
        ],
        [
            "a salt that is no text",
            (files) => files.write("Pulumi.dev.yaml", "encryptionsalt: [v1]\nconfig: {}"),
            /^'encryptionsalt' in .*Pulumi\.dev\.yaml must be a text, as the CLI writes it\.$/,
        ],
        [
            "a control character",
            (files) => files.write("Pulumi.dev.yaml", "config: { monitor:trailName: \u0000 }"),
            /Pulumi\.dev\.yaml is not valid YAML: it holds a control character at line 1, which goes in double quotes, as \\x07 for one\.$/,
        ],
        [
            "a default of another type in the project file",
            (files) => {
                files.write("elsewhere/Pulumi.yaml", "{ name: m, config: { m:a: { type: integer, default: x } } }");
                return files.write("elsewhere/Pulumi.dev.yaml", "");
            },
            /The default of 'm:a' in Pulumi\.yaml must be of type 'integer', and is a text\. Write a whole number\.$/,
        ],
        [
            "a default of null, which is none",
            (files) => {
                files.write("elsewhere/Pulumi.yaml", "{ name: m, config: { m:a: { type: string, default: } } }");
                return files.write("elsewhere/Pulumi.dev.yaml", "");
            },
            /'m:a' is required and not set: add it under 'config'\.$/,
        ],
        [
            "a folder without a project file",
            (files) => {
                rmSync(join(files.folder, "Pulumi.yaml"));
                return files.write("elsewhere/Pulumi.dev.yaml", "config: {}");
            },
            /^There is no file .*elsewhere\/Pulumi\.yaml\./,
        ],
        [
            "a project without a name",
            (files) => {
                files.write("elsewhere/Pulumi.yaml", "runtime: nodejs");
                return files.write("elsewhere/Pulumi.dev.yaml", "config: {}");
            },
            /^Pulumi\.yaml has no 'name': it must name the Pulumi project\.$/,
        ],
    ];
    for (const [behaviour, prepare, message] of unreadable) {
        it(`refuses ${behaviour}`, () => {
            const path = prepare(files);
            assert.throws(
                () => readStackConfig(path),
                (error: InputError) => {
                    assert.ok(error instanceof InputError);
                    assert.match(error.message, message);
                    return true;
                },
            );
        });
    }
});
