import { readFileSync } from "node:fs";
import * as path from "node:path";
import { Analyzer } from "@pulumi/pulumi/provider/experimental/analyzer";
import { getPulumiComponents } from "@pulumi/pulumi/provider/experimental/provider";
import { generateSchema, type PackageSpec } from "@pulumi/pulumi/provider/experimental/schema";

const root = path.join(__dirname, "..");

/** What `plugin/package.json` says of the package. */
interface Manifest {
    readonly name: string;
    readonly version: string;
    readonly description: string;
    readonly keywords: readonly string[];
    readonly license: string;
    readonly homepage: string;
    readonly repository: { readonly url: string };
    readonly author: { readonly name: string };
}

/**
 * The schema of the component package, from the types and doc comments of every component that `components/index.ts`
 * exports. Type-checks @pulumi/aws, which takes half a minute.
 */
export function componentSchema(): PackageSpec & Readonly<Record<string, unknown>> {
    const manifest: Manifest = JSON.parse(readFileSync(path.join(root, "plugin", "package.json"), "utf8"));
    const { name, version, description, keywords, license, homepage, repository, author } = manifest;
    const names = getPulumiComponents(require("../components")).map((component) => component.name);
    const entry = { main: "index.ts" };
    const { components, typeDefinitions, dependencies } = new Analyzer(
        path.join(root, "components"),
        name,
        entry,
        new Set(names),
    ).analyze();
    const { resources, types, language } = generateSchema(
        name,
        version,
        description,
        components,
        typeDefinitions,
        dependencies,
    );
    const home = repository.url.replace(/^git\+|\.git$/g, "");
    return {
        name,
        displayName: "Foundations Monitor",
        version,
        description,
        keywords: [...keywords, "kind/component", "category/cloud"],
        homepage,
        license,
        repository: home,
        publisher: author.name,
        logoUrl: `${home}/raw/main/docs/logo.svg`,
        namespace: "foundations-monitor",
        // Else the Go generator names an input type that it leaves out where an object stands in plain maps alone.
        language: { ...language, go: { ...language?.go, generateExtraInputTypes: true } },
        types: withoutArgsSuffix(types),
        resources: withoutArgsSuffix(resources),
    };
}

/** SDK generators put `Args` after the name of an input type: that of our interfaces would stand there twice. */
function withoutArgsSuffix<T>(part: T): T {
    const text = JSON.stringify(part, (key, value) => (key === "optional" ? undefined : value));
    return JSON.parse(text.replaceAll(/(:index:\w+)Args"/g, '$1"'));
}
