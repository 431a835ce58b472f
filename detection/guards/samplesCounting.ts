import type { SampleEvent } from "../controls/control";
import { consoleSignInSamples } from "../controls/samples/consoleSignInSamples";

/** The samples of the console sign-in control, of which a guard must count those with the given names and no others. */
export function samplesCounting(...names: readonly string[]): SampleEvent[] {
    return consoleSignInSamples.map(({ name, title, message }) => ({
        name,
        title,
        counted: names.includes(name),
        message,
    }));
}
