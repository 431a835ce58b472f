/**
 * Runs something and gathers all that goes wrong in it, promises that nobody waits for included: the Pulumi SDK lets
 * those fail freely, because its own runner listens for them.
 */
export async function collectRejections(run: () => Promise<void>): Promise<readonly unknown[]> {
    const failures: unknown[] = [];
    const collect = (reason: unknown) => void failures.push(reason);
    const others = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection").on("unhandledRejection", collect);
    try {
        await run();
    } catch (error) {
        failures.unshift(error);
    }
    // Rejections are announced after the microtasks of the turn in which they happened.
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", collect);
    for (const other of others) {
        process.on("unhandledRejection", other);
    }
    return failures;
}
