/** More than the longest ARN that people write. */
const longest = 300;

/** Of a longer text, enough for its owner to recognise it. */
const shownOfLonger = 60;

/**
 * A value of a setting as a message shows it: in quotes, on one line, cut where it is very long. Of a URL only where it
 * leads is shown: its path, query or password can be a secret that stands in the wrong setting.
 */
export function quoted(text: string): string {
    const shown = withoutSecrets(text.slice(0, longest));
    return text.length <= longest
        ? onOneLine(shown)
        : `${onOneLine(`${shown.slice(0, shownOfLonger)}…`)} (${text.length} characters)`;
}

const url = /([a-z][a-z\d+.-]{0,20}:\/\/)([^\s/?#]*@)?([^\s/?#]*)([/?#]\S*)?/gi;

function withoutSecrets(text: string): string {
    return text.replace(url, (_, scheme: string, user = "", host: string, rest = "") =>
        [scheme, user && "••••@", host, rest.length > 1 ? "/••••" : rest].join(""),
    );
}

/** Control and format characters would move a terminal's cursor, or turn the text around. */
function onOneLine(text: string): string {
    return JSON.stringify(text).replace(
        /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
        (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
    );
}

/** `alarm.okActions[0]` */
export function pathText(path: readonly PropertyKey[]): string {
    return path
        .map((key, index) => (typeof key === "number" ? `[${key}]` : `${index > 0 ? "." : ""}${pathPart(String(key))}`))
        .join("");
}

/** A name as a part of a setting's path: as it is if it is a plain word. */
export const pathPart = (name: string): string => (/^[\w -]{1,64}$/.test(name) ? name : quoted(name));
