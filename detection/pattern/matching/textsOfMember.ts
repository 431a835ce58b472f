/**
 * Finds the texts that members of a name have in a JSON text, wherever they stand: in the object itself, or in what is
 * inside it. Meant for a text that spells name and values without escapes; other values than texts are passed over.
 *
 * A message is asked for the same names by many patterns: the last answer is kept.
 *
 * @param name letters, digits and underscores.
 */
export function textsOfMember(name: string): (message: string) => readonly string[] {
    const found = readers.get(name) ?? lastKept(compileTexts(name));
    readers.set(name, found);
    return found;
}

const readers = new Map<string, (message: string) => readonly string[]>();

/** Answers once for the same message, as long as no other one comes between. */
export function lastKept<Answer>(ask: (message: string) => Answer): (message: string) => Answer {
    let last: string | undefined;
    let answer: Answer;
    return (message) => {
        if (message !== last) {
            answer = ask(message);
            last = message;
        }
        return answer;
    };
}

function compileTexts(name: string): (message: string) => readonly string[] {
    // A search that begins with a capital letter is several times as fast: there are few.
    const rare = Math.max(0, name.search(/[A-Z]/));
    const start = `"${name.slice(0, rare)}`;
    const end = `${name.slice(rare)}"`;
    const upToText = /\s*:\s*"/y;
    return (message) => {
        const texts: string[] = [];
        for (let at = message.indexOf(end); at !== -1; at = message.indexOf(end, at + end.length)) {
            if (message.startsWith(start, at - start.length)) {
                upToText.lastIndex = at + end.length;
                if (upToText.test(message)) {
                    texts.push(message.slice(upToText.lastIndex, message.indexOf('"', upToText.lastIndex)));
                }
            }
        }
        return texts;
    };
}
