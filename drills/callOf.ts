/** Whether this is the compiled command, all of which stands in one folder, or the checkout. */
export const isCompiled: boolean = !__filename.endsWith(".ts");

const npmScripts = {
    rehearse: "npm start --",
    replay: "npm run replay --",
    verify: "npm run verify --",
    explain: "npm run explain --",
};

/** What a person types to run a drill, without its options. */
export const callOf = (drill: keyof typeof npmScripts): string =>
    isCompiled ? `foundations-monitor ${drill}` : npmScripts[drill];
