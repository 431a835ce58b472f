/** Alias of a trail's key. The name of an alias has no periods, that of a trail may. */
export const trailKeyAlias = (trailName: string): string => `alias/${trailName.replaceAll(".", "-")}`;
