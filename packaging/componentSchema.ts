import * as path from "node:path";
import { Analyzer } from "@pulumi/pulumi/provider/experimental/analyzer";
import { getPulumiComponents } from "@pulumi/pulumi/provider/experimental/provider";
import { generateSchema, type PackageSpec } from "@pulumi/pulumi/provider/experimental/schema";
import * as ts from "typescript";
import manifest from "../plugin/package.json";

const root = path.join(__dirname, "..");

/**
 * The schema of the component package, from the types and doc comments of every component that `components/index.ts`
 * exports. Type-checks @pulumi/aws, which takes half a minute.
 */
export function componentSchema(): PackageSpec & Readonly<Record<string, unknown>> {
    const { name, version, description, keywords, license, homepage, repository, author } = manifest;
    const names = getPulumiComponents(require("../components")).map((component) => component.name);
    const entry = { main: "index.ts" };
    const analyzer = new Analyzer(path.join(root, "components"), name, entry, new Set(names));
    const { components, typeDefinitions, dependencies } = withShortForms(analyzer).analyze();
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

/** What the analyzer keeps to itself: it makes a property of the schema from a type. */
interface PropertyAnalyzer {
    analyzeType(context: object, type: ts.Type, location: ts.Node, ...rest: readonly unknown[]): object;
}

/** The analyzer takes no unions. Of `boolean | DetailsArgs`, whose `true` is short for all defaults, it is given both. */
function withShortForms(analyzer: Analyzer): Analyzer {
    const inner = analyzer as unknown as PropertyAnalyzer;
    const analyzeType = inner.analyzeType.bind(analyzer);
    inner.analyzeType = (context, type, ...rest) => {
        const parts = type.isUnion() ? type.types : [];
        const objects = parts.filter(({ flags }) => (flags & ts.TypeFlags.Object) !== 0);
        const [object] = objects;
        const isShortForm =
            objects.length === 1 && parts.some(({ flags }) => (flags & ts.TypeFlags.BooleanLiteral) !== 0);
        if (object === undefined || !isShortForm) {
            return analyzeType(context, type, ...rest);
        }
        const { $ref, ...property } = analyzeType(context, object, ...rest) as { $ref?: string };
        return { ...property, oneOf: [{ type: "boolean" }, { $ref }] };
    };
    return analyzer;
}

/** SDK generators put `Args` after the name of an input type: that of our interfaces would stand there twice. */
function withoutArgsSuffix<T>(part: T): T {
    const text = JSON.stringify(part, (key, value) => (key === "optional" ? undefined : value));
    return JSON.parse(text.replaceAll(/(:index:\w+)Args"/g, '$1"'));
}
