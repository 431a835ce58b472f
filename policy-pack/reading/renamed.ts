import { opened } from "./property";

/** What is written in the words of somebody else: names of dimensions and tags, and whole documents. */
const verbatim =
    /^(dimensions|tags|tagsAll|policy|keyPolicy|policyDocument|assumeRolePolicyDocument|filterPolicy|dataProtectionPolicy|templateBody)$/;

/** The properties of a resource under other names, at every depth; not within what is somebody else's. */
export function renamed(container: object, rename: (key: string) => string): Readonly<Record<string, unknown>> {
    return Object.fromEntries(
        Object.keys(container).map((key) => {
            const name = rename(key);
            // Past the proxy of @pulumi/policy, which throws where an unknown value is touched.
            const value = opened(Object.getOwnPropertyDescriptor(container, key)?.value);
            return [name, verbatim.test(name) && !Array.isArray(value) ? value : renamedInside(value, rename)];
        }),
    );
}

function renamedInside(value: unknown, rename: (key: string) => string): unknown {
    const content = opened(value);
    if (Array.isArray(content)) {
        return content.map((element) => renamedInside(element, rename));
    }
    return content !== null && typeof content === "object" ? renamed(content, rename) : content;
}

/** The same for the properties alone. */
export const renamedKeys = <T>(container: Readonly<Record<string, T>>, rename: (key: string) => string) =>
    Object.fromEntries(Object.entries(container).map(([key, value]) => [rename(key), value]));
