// Draws the chart of a replay's page: runs in the browser, behind uPlot. Without it the tables tell the same.
(() => {
    const data = JSON.parse(document.getElementById("chart-data").textContent);
    const place = document.getElementById("chart");
    place.closest("figure").hidden = false;
    let chart;

    function colour(name) {
        return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    }

    function drawAlarms(plot) {
        const { ctx, bbox } = plot;
        ctx.save();
        ctx.fillStyle = colour("--alarm-band");
        for (const [from, to] of data.alarms) {
            const left = Math.max(bbox.left, plot.valToPos(from, "x", true));
            const right = Math.min(bbox.left + bbox.width, plot.valToPos(to, "x", true));
            if (right > left) {
                ctx.fillRect(left, bbox.top, Math.max(1, right - left), bbox.height);
            }
        }
        ctx.restore();
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
        const options = {
            width: place.clientWidth,
            height: 240,
            padding: [null, 40, null, null],
            tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
            fmtDate: (names) => uPlot.fmtDate(names.replace(/\{h\}(:\{mm\})?\{aa\}/g, "{HH}:{mm}")),
            cursor: { y: false },
            scales: { y: { range: (_plot, _low, high) => [0, Math.max(1, high * 1.1)] } },
            axes: [
                { ...axis, space: 85, values: labels },
                { ...axis, size: 44, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10000, 100000] },
            ],
            series: [
                { label: "UTC", value: (_plot, seconds) => (seconds === null ? "" : moment(seconds)) },
                {
                    label: "failed sign-ins",
                    fill: colour("--mark"),
                    stroke: colour("--mark"),
                    width: 0,
                    points: { show: false },
                    paths: uPlot.paths.bars({ size: [0.9, 40, 2], align: 1 }),
                    value: (_plot, count) => (count === null ? "" : String(count)),
                },
            ],
            hooks: { drawClear: [drawAlarms] },
        };
        chart = new uPlot(options, [data.times, data.counts], place);
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
            chart.setSize({ width: place.clientWidth, height: 240 });
        }
    }).observe(place);
})();
