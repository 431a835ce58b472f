import { consoleSignInCompanions } from "../controls/catalogue/consoleSignInCompanions";

/** The pattern of a companion of the console sign-in control. Throws for a slug that none has. */
export function companionPattern(slug: string): string {
    const companion = consoleSignInCompanions.find((candidate) => candidate.slug === slug);
    if (companion === undefined) {
        throw new Error(`No companion of the console sign-in control is called "${slug}".`);
    }
    return companion.pattern;
}
