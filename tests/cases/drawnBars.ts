import type { TemporaryFolder } from "../drills/replay/TemporaryFolder";
import { openInBrowser } from "./browser";

/** What was drawn in one colour side by side, in pixels; the height in terms of the plot's. */
interface Drawn {
    readonly left: number;
    readonly width: number;
    readonly height: number;
}

interface DrawnChart {
    readonly counted: readonly Drawn[];
    readonly uncounted: readonly Drawn[];
    readonly alarm: readonly Drawn[];
}

/** Reads the pixels of a page's chart, in a browser. The page's own policy would not let the reading script run. */
export function drawnBars(folder: TemporaryFolder, page: string): DrawnChart {
    const open = page
        .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
        .replace("</body>", `<script>(${readPixels.toString()})()</script></body>`);
    const { document } = openInBrowser(folder, open);
    const result = /<output id="drawn">(.*?)<\/output>/.exec(document)?.[1];
    if (result === undefined) {
        throw new Error(`The chart was not drawn: ${document.slice(-500)}`);
    }
    return JSON.parse(result);
}

// biome-ignore lint/suspicious/noExplicitAny: runs in the browser, whose types are not those of Node.js.
declare const document: any, getComputedStyle: any, devicePixelRatio: number;

function readPixels(): void {
    setTimeout(() => {
        const canvas = document.querySelector(".chart canvas");
        const over = document.querySelector(".chart .u-over");
        const { data, width, height } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        const plotHeight = Math.round(over.clientHeight * devicePixelRatio);
        const runs = (name: string) => {
            const hex = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
            const colour = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
            const found: { left: number; width: number; height: number }[] = [];
            for (let x = 0; x < width; x++) {
                let pixels = 0;
                for (let y = 0; y < height; y++) {
                    pixels += colour.every((part, index) => data[(y * width + x) * 4 + index] === part) ? 1 : 0;
                }
                const last = found.at(-1);
                if (pixels > 0 && last !== undefined && last.left + last.width === x) {
                    last.width++;
                    last.height = Math.max(last.height, pixels / plotHeight);
                } else if (pixels > 0) {
                    found.push({ left: x, width: 1, height: pixels / plotHeight });
                }
            }
            return found;
        };
        const output = document.createElement("output");
        output.id = "drawn";
        output.textContent = JSON.stringify({
            counted: runs("--mark"),
            uncounted: runs("--mark-light"),
            alarm: runs("--alarm"),
        });
        document.body.append(output);
    }, 500);
}
