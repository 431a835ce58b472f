/** What CloudWatch would refuse in a regex. */
export interface RegexFault {
    /** Zero-based offset into the regex. */
    readonly offset: number;
    readonly reason: string;
    readonly intent?: string;
}

const alphabet = /^[A-Za-z0-9:_#=@/;,^$?[\]{}|\\*+.\- ]/;
/** A class as far as it can be read. */
const openClass = /^\[\^?(?:\\(?:x[0-9A-Fa-f]{2}|[dDsSwW:_#=@/;,^$?[\]{}|\\*+.\- ])|[A-Za-z0-9:_#=@/;,^$?[{}|*+.\- ])*/;

/** Says why nothing that a regex may hold stands at an offset. */
export function explainRegexFault(source: string, offset: number): RegexFault {
    const rest = source.slice(offset);
    const next = rest.charAt(0);
    const itself = `For the character itself write \\${next}.`;
    if (next === "{" && !/^\{(?:[0-9]+(?:,[0-9]*)?|,[0-9]+)\}/.test(rest)) {
        return { offset, reason: "Braces in a regex hold a count such as {2} or {1,3}", intent: itself };
    }
    if ("*+?{".includes(next)) {
        return { offset, reason: `There is nothing that this ${next} could repeat`, intent: itself };
    }
    const [read = ""] = openClass.exec(rest) ?? [];
    if (/^\[\^?\]/.test(rest)) {
        const reason = "A class of characters cannot be empty";
        return { offset, reason, intent: "For the character itself write \\]." };
    }
    return read === rest
        ? { offset, reason: "This [ is never closed", intent: itself }
        : characterFault(source, offset + read.length);
}

function characterFault(source: string, offset: number): RegexFault {
    const character = source.charAt(offset);
    const itself = `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
    if (character === "(" || character === ")") {
        return { offset, reason: "A regex cannot hold groups", intent: `For the character itself write ${itself}.` };
    }
    if (!alphabet.test(character)) {
        const reason = `The character ${character} cannot stand in a regex`;
        return { offset, reason, ...(character < "\x7f" && { intent: `Write ${itself} in its place.` }) };
    }
    return {
        offset,
        reason: `The escape ${source.slice(offset, offset + 2)} is not known in a regex`,
        intent: "Known are \\d \\D \\s \\S \\w \\W, \\x with two hexadecimal digits, and a backslash before an operator.",
    };
}
