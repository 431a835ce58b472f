import * as assert from "node:assert/strict";
import { type Alarm, absent, known, type MetricFilter, unknown } from "../../../../detection";
import { indexAlarms } from "../../../../detection/alertPath/lookup/indexAlarms";
import { alarm, emptyDeployment, metricFilter, placed } from "../compliantDeployment";

const [name, namespace] = ["ConsoleSigninFailures", "CISBenchmark"];
const one = (id: string, changes: Partial<Alarm> = {}) => alarm({ ...placed(id), ...changes });
const far = { region: known("us-east-1") };
const querying = (id: string, changes: Partial<Alarm> = {}) =>
    one(id, { metricName: absent, metricNamespace: absent, usesMetricQueries: known(true), ...changes });
const reads = (metric: string, of: string | undefined = namespace, dimensions: readonly string[] = []) =>
    known([
        {
            name: metric,
            namespace: of === "" ? unknown() : known(of),
            dimensions: known(dimensions),
        },
    ]);

const alarms = [
    one("joined"),
    one("place not known", { region: unknown() }),
    one("of the account", { metricAccount: known("111122223333") }),
    one("of another account", { metricAccount: known("444455556666") }),
    one("elsewhere", far),
    one("other namespace", { metricNamespace: known("Other") }),
    one("other letters", { metricName: known(` ${name.toLowerCase()}`) }),
    one("other metric", { metricName: known("Other") }),
    one("name of the filter", { metricName: known("signin-filter") }),
    one("no metric", { metricName: absent }),
    one("computed name", { metricName: unknown(["filter"]) }),
    one("computed namespace", { metricNamespace: unknown(["filter"]) }),
    one("computed name in another namespace", { metricName: unknown(["filter"]), metricNamespace: known("Other") }),
    one("name not known", { metricName: unknown() }),
    one("namespace not known", { metricNamespace: unknown() }),
    one("namespace of another metric not known", { metricName: known("Other"), metricNamespace: unknown() }),
    one("name not known, elsewhere", { metricName: unknown(), ...far }),
    one("namespace not known, without a metric", { metricName: absent, metricNamespace: unknown() }),
    querying("queries"),
    querying("queries of the metric", { queriedMetrics: reads(name) }),
    querying("queries of a namespace that is not known", { queriedMetrics: reads(name, "") }),
    querying("queries elsewhere", far),
    querying("queries of the metric under dimensions", { queriedMetrics: reads(name, namespace, ["Account"]) }),
    querying("queries of another metric", { queriedMetrics: reads("Other") }),
    querying("queries of the name in another namespace", { queriedMetrics: reads(name, "Other") }),
    querying("no queries", { usesMetricQueries: known(false) }),
];
const indexed = () => indexAlarms({ ...emptyDeployment, alarms });

const found = (changes: Partial<MetricFilter> = {}) => {
    const { joined, ...others } = indexed().ofFilter(metricFilter({ name: known("signin-filter"), ...changes }));
    const idsOf = (list: readonly Alarm[]) => list.map(({ id }) => id);
    return {
        joined: joined.map(({ alarm: { id }, isCertain }) => (isCertain ? id : `perhaps ${id}`)),
        computed: idsOf(others.computed),
        undecided: idsOf(others.undecided),
        withQueries: idsOf(others.withQueries),
        mistaken: idsOf(others.mistaken),
    };
};

describe("indexAlarms", () => {
    it("sorts the alarms by how they come to be on the metric of a filter", () => {
        assert.deepEqual(found(), {
            joined: ["joined", "of the account", "perhaps place not known"],
            computed: ["computed name", "computed namespace"],
            undecided: ["name not known", "namespace not known"],
            withQueries: ["queries", "queries of the metric", "queries of a namespace that is not known"],
            mistaken: [
                "of another account",
                "elsewhere",
                "other namespace",
                "other letters",
                "name of the filter",
                "queries of the metric under dimensions",
                "queries of the name in another namespace",
            ],
        });
    });

    it("leaves most open where the name of the metric is not known", () => {
        assert.deepEqual(found({ metricName: unknown() }), {
            joined: [],
            computed: ["computed name", "computed namespace"],
            undecided: [
                "joined",
                "place not known",
                "of the account",
                "other letters",
                "other metric",
                "name of the filter",
                "no metric",
                "name not known",
                "namespace not known",
                "namespace of another metric not known",
                "namespace not known, without a metric",
                "queries",
                "queries of the metric",
                "queries of a namespace that is not known",
                "queries of the metric under dimensions",
                "queries of another metric",
                "queries of the name in another namespace",
                "no queries",
            ],
            withQueries: [
                "queries",
                "queries of the metric",
                "queries of a namespace that is not known",
                "queries of another metric",
            ],
            mistaken: [],
        });
    });

    it("leaves most open where the namespace of the metric is not known", () => {
        const { joined, computed, withQueries, mistaken, undecided } = found({ metricNamespace: unknown() });
        assert.deepEqual([joined, mistaken], [[], []]);
        assert.deepEqual(computed, ["computed name", "computed namespace", "computed name in another namespace"]);
        assert.deepEqual(withQueries, [
            "queries",
            "queries of the metric",
            "queries of a namespace that is not known",
            "queries of the name in another namespace",
        ]);
        assert.deepEqual(undecided, [
            "joined",
            "place not known",
            "of the account",
            "other namespace",
            "no metric",
            "name not known",
            "namespace not known",
            "namespace not known, without a metric",
            "queries",
            "queries of the metric",
            "queries of a namespace that is not known",
            "queries of the metric under dimensions",
            "queries of another metric",
            "queries of the name in another namespace",
            "no queries",
        ]);
    });

    it("lets queries under dimensions read a metric that has dimensions", () => {
        assert.deepEqual(found({ dimensions: known({ Account: "$.a" }) }).withQueries, [
            "queries",
            "queries of the metric",
            "queries of a namespace that is not known",
            "queries of the metric under dimensions",
        ]);
    });

    it("finds alarms by the name of the metric, whatever namespace and place", () => {
        assert.deepEqual(
            indexed()
                .onMetricName(name)
                .map(({ id }) => id),
            [
                "joined",
                "place not known",
                "of the account",
                "of another account",
                "elsewhere",
                "other namespace",
                "computed namespace",
                "namespace not known",
            ],
        );
    });
});
