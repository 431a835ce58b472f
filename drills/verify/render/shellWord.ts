/**
 * A word for a shell, in quotes. Where it holds what a terminal would obey instead of showing it, as the characters for
 * the direction of writing, it is spelled in `$'…'` (bash, zsh, ksh), so that it can be read, copied and run.
 */
export function shellWord(text: string): string {
    if (!invisible.test(text)) {
        return `'${text.replaceAll("'", "'\\''")}'`;
    }
    const spelled = [...text].map((character) => {
        const code = (character.codePointAt(0) ?? 0).toString(16);
        return invisible.test(character) ? `\\U${code.padStart(8, "0")}` : character.replace(/['\\]/, "\\$&");
    });
    return `$'${spelled.join("")}'`;
}

const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
