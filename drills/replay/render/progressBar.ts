import { Presets, SingleBar } from "cli-progress";
import { sizeText } from "./wording";

/** Shows how far the reading has come. */
export interface Progress {
    readonly show: (bytesRead: number, bytesInAll: number) => void;
    readonly end: () => void;
}

/** A bar on a terminal, nothing elsewhere. It disappears when it has done its duty. */
export function progressBar(stream: { readonly isTTY?: boolean }): Progress {
    if (stream.isTTY !== true) {
        return { show: () => undefined, end: () => undefined };
    }
    const format = "reading {bar} {percentage} % of {size}, {eta_formatted} left";
    const bar = new SingleBar(
        { format, clearOnComplete: true, hideCursor: true, fps: 5, barsize: 30 },
        Presets.shades_classic,
    );
    let hasStarted = false;
    return {
        show: (bytesRead, bytesInAll) => {
            if (!hasStarted) {
                bar.start(bytesInAll, bytesRead, { size: sizeText(bytesInAll) });
                hasStarted = true;
            }
            bar.update(bytesRead);
        },
        end: () => bar.stop(),
    };
}
