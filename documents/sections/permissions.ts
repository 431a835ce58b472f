import { fenced, markdownTable } from "../markdown";

/** What the operations that a command calls tell, and an IAM policy that allows them. */
export function permissionsSection(operations: Readonly<Record<string, string>>): string {
    // AWS asks for no permission to say who somebody is.
    const actions = Object.keys(operations).filter((operation) => operation !== "sts:GetCallerIdentity");
    const policy = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: actions, Resource: "*" }] };
    // As the formatter leaves it: a list that fits into a line stays in one.
    const text = JSON.stringify(policy, null, 4).replace(/\[(\s+"[^\]]*)\]/g, (list: string) => {
        const line = list.replace(/\s+/g, " ").replace("[ ", "[").replace(" ]", "]");
        return line.length < 100 ? line : list;
    });
    return [
        markdownTable(
            ["permission", "tells"],
            Object.entries(operations).map(([operation, tells]) => [`\`${operation}\``, tells]),
        ),
        "",
        fenced(text, "json"),
    ].join("\n");
}
