// Draws the charts of a replay's page: runs in the browser, behind uPlot. Without it the tables tell the same.
function drawChart(place, data) {
    place.closest("figure").hidden = false;
    const hasUncounted = data.uncounted.some((count) => count > 0);
    let chart;

    function colour(name) {
        return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    }

    // Fifteen minutes of a year are less than a pixel: what is drawn of them has a width that can be seen.
    function drawAlarms(plot, name, top, height, least) {
        const { ctx, bbox } = plot;
        const end = bbox.left + bbox.width;
        ctx.save();
        ctx.fillStyle = colour(name);
        for (const [from, to] of data.alarms) {
            const right = Math.min(end, plot.valToPos(to, "x", true));
            const left = Math.max(bbox.left, plot.valToPos(from, "x", true));
            if (right > left) {
                const width = Math.max(least * uPlot.pxRatio, right - left);
                ctx.fillRect(Math.round(Math.min(left, end - width)), top, Math.round(width), height);
            }
        }
        ctx.restore();
    }

    function bars(label, counts, name, part) {
        return {
            label,
            fill: colour(name),
            stroke: colour(name),
            width: 0,
            points: { show: false },
            paths: uPlot.paths.bars({
                size: [1, Infinity, 2],
                disp: {
                    x0: { unit: 1, values: () => data.times.map((time) => time + part.from * data.secondsEach) },
                    size: { unit: 1, values: () => [part.size * data.secondsEach] },
                },
            }),
            // Before the pointer is over the chart there is no index.
            value: (_plot, count, _series, index) =>
                index === null
                    ? `${counts.reduce((sum, each) => sum + each, 0)} in all`
                    : count === null
                      ? ""
                      : String(count),
        };
    }

    function draw() {
        if (chart !== undefined) {
            chart.destroy();
        }
        const axis = {
            stroke: colour("--quiet"),
            grid: { stroke: colour("--line"), width: 1 },
            ticks: { stroke: colour("--line"), width: 1 },
        };
        const whole = `${moment(data.times[0])} to ${moment(data.times[data.times.length - 1])}`;
        const options = {
            width: place.clientWidth,
            height: 260,
            padding: [14, 40, null, null],
            tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
            fmtDate: (names) => uPlot.fmtDate(names.replace(/\{h\}(:\{mm\})?\{aa\}/g, "{HH}:{mm}")),
            cursor: { y: false },
            scales: { y: { range: (_plot, _low, high) => [0, Math.max(1, high * 1.1)] } },
            axes: [
                { ...axis, space: 85, values: labels },
                {
                    ...axis,
                    label: `events per ${data.each}`,
                    labelSize: 22,
                    labelFont: "12px system-ui, sans-serif",
                    size: 44,
                    incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10000, 100000],
                },
            ],
            series: [
                { label: "UTC", value: (_plot, seconds) => (seconds === null ? whole : moment(seconds)) },
                bars("counted", data.counts, "--mark", { from: 0, size: hasUncounted ? 0.5 : 0.9 }),
                ...(hasUncounted
                    ? [bars("not counted", data.uncounted, "--mark-light", { from: 0.5, size: 0.4 })]
                    : []),
            ],
            hooks: {
                drawClear: [(plot) => drawAlarms(plot, "--alarm-band", plot.bbox.top, plot.bbox.height, 1)],
                draw: [(plot) => drawAlarms(plot, "--alarm", plot.bbox.top - 6 * uPlot.pxRatio, 5 * uPlot.pxRatio, 3)],
            },
        };
        const counts = hasUncounted ? [data.counts, data.uncounted] : [data.counts];
        chart = new uPlot(options, [data.times, ...counts], place);
    }

    function moment(seconds) {
        return new Date(seconds * 1000).toISOString().slice(0, 16).replace("T", " ");
    }

    // The day stands under the first label and under the first of each day.
    function labels(_plot, splits, _axis, _space, step) {
        let lastDay;
        return splits.map((seconds) => {
            const [day, time] = moment(seconds).split(" ");
            const isNewDay = day !== lastDay;
            lastDay = day;
            return step >= 86400 ? day : isNewDay ? `${time}\n${day}` : time;
        });
    }

    draw();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
    new ResizeObserver(() => {
        if (chart.width !== place.clientWidth) {
            chart.setSize({ width: place.clientWidth, height: 260 });
        }
    }).observe(place);
}

for (const [control, data] of Object.entries(JSON.parse(document.getElementById("chart-data").textContent))) {
    drawChart(document.getElementById(`chart-${control}`), data);
}
