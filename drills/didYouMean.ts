import { nearestName } from "../components/settings/nearestName";

/** ` Did you mean …?`, to follow a sentence that says what a name is not; nothing where no known name is near. */
export function didYouMean(name: string, known: readonly string[]): string {
    const meant = nearestName(name, known);
    return meant === undefined ? "" : ` Did you mean ${meant}?`;
}
