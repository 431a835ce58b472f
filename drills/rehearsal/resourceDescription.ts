import { parsedJson } from "../../detection";

/** The inputs of a resource, as the program gives them. */
export type Properties = Readonly<Record<string, unknown>>;

/** What a resource is, such as `metric filter`, and what it does on the alert path, which shows nothing that can be secret. */
export type Describe = (props: Properties) => readonly [kind: string, meaning: unknown];

/** The services that a policy document names in its Allow statements. */
export function admits(policy: unknown): string {
    const services = allowing(policy).flatMap(({ Principal }) => (Principal as Properties | undefined)?.Service ?? []);
    return services.length === 0 ? "admits no AWS service" : `admits ${[...new Set(services)].join(", ")}`;
}

/** The actions that a policy document allows. */
export function allows(policy: unknown): string {
    const actions = allowing(policy).flatMap(({ Action }) => Action ?? []);
    return actions.length === 0 ? "allows nothing" : `allows ${actions.join(", ")}`;
}

function allowing(policy: unknown): Properties[] {
    const document = typeof policy === "string" ? parsedJson(policy) : policy;
    const { Statement = [] } = (document ?? {}) as { readonly Statement?: Properties | readonly Properties[] };
    return [Statement].flat().filter(({ Effect }) => Effect === "Allow");
}
