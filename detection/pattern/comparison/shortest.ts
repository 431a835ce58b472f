/** The one with the shortest JSON, of those that there are; the first of several. */
export const shortest = <Written extends { readonly json: string }>(
    all: readonly (Written | undefined)[],
): Written | undefined =>
    all.reduce((best, each) => (best && (!each || best.json.length <= each.json.length) ? best : each), undefined);
