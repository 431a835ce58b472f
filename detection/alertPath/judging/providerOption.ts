/** The resource options of code that is to use a provider of the program's own. */
export const options = (provider: string | undefined): string =>
    provider === undefined ? "" : `, { provider /* ${JSON.stringify(provider)} */ }`;
