import { z } from "zod";
import { parsedJson } from "../../detection";
import { findTagProblems, type GivenTags, mostTags } from "../settings/findTagProblems";
import { undecided } from "../settings/undecided";

const defaultTags = z.object({ tags: z.record(z.string(), z.string()) });

/**
 * What AWS would refuse of the tags that the provider adds to those of the settings, in sentences.
 *
 * @param text the provider's setting `aws:defaultTags`, as JSON text; what is none is left to the provider.
 */
export function findDefaultTagProblems(text: string | undefined, tags: GivenTags = {}): string[] {
    const defaults = defaultTags.safeParse(parsedJson(text ?? "")).data?.tags ?? {};
    const given = tags === undecided ? [] : Object.keys(tags);
    const count = new Set([...Object.keys(defaults), ...given]).size;
    const problems = findTagProblems(defaults, "aws:defaultTags.tags");
    return problems.length > 0 || count <= mostTags || given.length > mostTags
        ? problems
        : [
              `tags and aws:defaultTags.tags have ${count} keys together; AWS takes ${mostTags} tags on a resource. Remove ` +
                  `${count - mostTags}.`,
          ];
}
