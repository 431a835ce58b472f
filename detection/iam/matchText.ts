import { type Answer, allOf, type PartlyKnownText, wholeText } from "./partlyKnownText";

/** How IAM compares a value of a policy with the value of a request ("Condition operators", IAM user guide). */
export type TextComparison = "equals" | "equalsIgnoringCase" | "like" | "arnLike";

/** Whether the request's text satisfies the policy's pattern, as far as the text is known. */
export function matchText(pattern: string, text: PartlyKnownText, comparison: TextComparison): Answer {
    const whole = wholeText(text);
    if (whole !== undefined) {
        return matchWhole(pattern, whole, comparison) ? "yes" : "no";
    }
    if (comparison === "like" && /^\*+$/.test(pattern)) {
        return "yes";
    }
    return matchSegments(pattern.split(":"), text, comparison);
}

function matchWhole(pattern: string, text: string, comparison: TextComparison): boolean {
    switch (comparison) {
        case "equals":
            return pattern === text;
        case "equalsIgnoringCase":
            return pattern.toLowerCase() === text.toLowerCase();
        case "like":
            return matchesWildcards(pattern, text);
        case "arnLike": {
            const [patternParts, textParts] = [arnComponents(pattern), arnComponents(text)];
            return (
                patternParts.length === textParts.length &&
                patternParts.every((part, index) => matchesWildcards(part, textParts[index] ?? ""))
            );
        }
    }
}

/** An ARN is compared component by component; the sixth is all the rest. */
function arnComponents(text: string): string[] {
    const parts = text.split(":");
    return [...parts.slice(0, 5), ...(parts.length > 5 ? [parts.slice(5).join(":")] : [])];
}

/**
 * Segment by segment while some are unknown. A pattern with another number of segments, or one whose `*` may run
 * across a colon, leaves the answer open: only what holds whatever the unknown segments are is decided.
 */
function matchSegments(pattern: readonly string[], text: PartlyKnownText, comparison: TextComparison): Answer {
    const hasWildcard = comparison !== "equals" && comparison !== "equalsIgnoringCase" && pattern.join().includes("*");
    if (text.length === 1) {
        return "cannot tell";
    }
    if (pattern.length !== text.length) {
        return hasWildcard ? "cannot tell" : "no";
    }
    const answer = allOf(
        pattern.map((part, index) => {
            const segment = text[index];
            if (segment === undefined) {
                return part === "*" && hasWildcard ? "yes" : "cannot tell";
            }
            return matchWhole(part, segment, comparison) ? "yes" : "no";
        }),
    );
    return answer === "no" && hasWildcard && comparison === "like" ? "cannot tell" : answer;
}

/** `*` stands for any text and `?` for one character. Linear in the text for every `*`, without backtracking further. */
export function matchesWildcards(pattern: string, text: string): boolean {
    let position = 0;
    let star = -1;
    let retryAt = 0;
    let index = 0;
    while (index < text.length) {
        if (pattern[position] === "*") {
            star = position;
            retryAt = index;
            position += 1;
        } else if (pattern[position] === "?" || pattern[position] === text[index]) {
            position += 1;
            index += 1;
        } else if (star >= 0) {
            position = star + 1;
            retryAt += 1;
            index = retryAt;
        } else {
            return false;
        }
    }
    return /^\**$/.test(pattern.slice(position));
}
