import { EmulatorProxy } from "./EmulatorProxy";

/** Makes of an emulator's answer to an operation what AWS would answer; both are bodies, and so is the input. */
export type Amendment = (answer: string, input: string) => string | Promise<string>;

/**
 * Hands calls to an emulator, and adds to the answers of some operations what the emulator does not know.
 *
 * @param amendments by operation, such as `DescribeAlarms`. Refusals stay as they are.
 */
export const amendAnswers = (
    emulator: string,
    amendments: Readonly<Record<string, Amendment>>,
): Promise<EmulatorProxy> =>
    EmulatorProxy.listen(emulator, async ({ operation = "", input, forward }) => {
        const answer = await forward();
        const amend = amendments[operation];
        return amend === undefined || answer.status !== 200
            ? answer
            : { ...answer, body: await amend(answer.body.toString(), input) };
    });

// biome-ignore lint/suspicious/noExplicitAny: Shapes of AWS, of which an amendment knows what it changes.
type Json = any;

/** An amendment of an operation whose bodies are JSON. */
export const inJson =
    (amend: (answer: Json, input: Json) => Json): Amendment =>
    (answer, input) =>
        JSON.stringify(amend(JSON.parse(answer), JSON.parse(input || "{}")));
