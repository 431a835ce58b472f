type CleanUp = () => void;

const cleanUps = new Set<CleanUp>();
const signals: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Does a last thing, at once, if the tests are interrupted or end before they could do it themselves. What was asked for
 * last is done first. Returns how to call it off.
 */
export function beforeExit(cleanUp: CleanUp): () => void {
    if (cleanUps.size === 0) {
        process.on("exit", runAll);
        for (const signal of signals) {
            process.on(signal, endBy);
        }
    }
    cleanUps.add(cleanUp);
    return () => {
        cleanUps.delete(cleanUp);
        if (cleanUps.size === 0) {
            stopListening();
        }
    };
}

function runAll(): void {
    for (const cleanUp of [...cleanUps].reverse()) {
        try {
            cleanUp();
        } catch (error) {
            console.error(error); // The others shall have their turn.
        }
    }
    cleanUps.clear();
    stopListening();
}

/** Without a listener the signal ends the process, as it would have without us. */
function endBy(signal: NodeJS.Signals): void {
    runAll();
    process.kill(process.pid, signal);
}

function stopListening(): void {
    process.off("exit", runAll);
    for (const signal of signals) {
        process.off(signal, endBy);
    }
}
