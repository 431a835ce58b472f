/** A resource in a person's words. */
export interface ResourceDescription {
    /** What it is, such as `metric filter`. */
    readonly kind: string;
    /** What it does on the alert path; shows nothing that can be secret. */
    readonly meaning: string;
}

/** The inputs of a resource, as the program gives them. */
export type Properties = Readonly<Record<string, unknown>>;

/** The services that a policy document names in its Allow statements. */
export function admits(policy: unknown): string {
    const services = new Set<string>();
    for (const { Effect, Principal } of statements(policy)) {
        if (Effect === "Allow") {
            for (const service of [(Principal as Properties | undefined)?.Service ?? []].flat()) {
                services.add(String(service));
            }
        }
    }
    return services.size === 0 ? "admits no AWS service" : `admits ${[...services].join(", ")}`;
}

/** The actions that a policy document allows. */
export function allows(policy: unknown): string {
    const actions = statements(policy).flatMap(({ Effect, Action }) =>
        Effect === "Allow" ? [Action ?? []].flat() : [],
    );
    return actions.length === 0 ? "allows nothing" : `allows ${actions.join(", ")}`;
}

function statements(policy: unknown): Properties[] {
    try {
        const document = typeof policy === "string" ? JSON.parse(policy) : policy;
        return [document?.Statement ?? []].flat();
    } catch {
        return [];
    }
}
