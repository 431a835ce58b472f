/**
 * An endpoint as it may be shown: enough for its owner to recognise it, too little to use it. A URL of a pager or a
 * chat carries its credential in the path; an address or a telephone number is somebody's.
 */
export function maskEndpoint(protocol: string, endpoint: string): string {
    switch (protocol) {
        case "email":
        case "email-json":
            return maskAddress(endpoint);
        case "http":
        case "https":
            return maskUrl(endpoint);
        case "sms":
            return hidden + endpoint.slice(-2);
        default:
            // Queues, functions, streams and applications are named by ARNs, which are no secrets.
            return endpoint.startsWith("arn:") ? endpoint : hidden;
    }
}

const hidden = "••••••";

function maskAddress(address: string): string {
    const at = address.lastIndexOf("@");
    const person = address.slice(0, at);
    if (at < 1) {
        return hidden;
    }
    const end = person.length > 2 ? person.slice(-1) : "";
    return `${person.charAt(0)}${hidden}${end}${address.slice(at)}`;
}

function maskUrl(url: string): string {
    if (!URL.canParse(url) || new URL(url).host === "") {
        return hidden;
    }
    const { protocol, host, pathname, search } = new URL(url);
    return `${protocol}//${host}${pathname + search === "/" ? "/" : "/••••"}`;
}
