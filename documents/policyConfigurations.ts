import { benchmarkVersions, controlAt, controls } from "../detection";

/**
 * The files for `--policy-pack-config` that make a whole version of the benchmark mandatory, by their paths. A control
 * that the version does not have is switched off.
 */
export function policyConfigurations(): Readonly<Record<string, string>> {
    return Object.fromEntries(
        benchmarkVersions.map((benchmark) => {
            const policies = Object.values(controls).map((control) => [
                `${control.slug}-monitored`,
                controlAt(control, benchmark) === undefined
                    ? { enforcementLevel: "disabled" }
                    : { enforcementLevel: "mandatory", benchmark, required: true },
            ]);
            const others = ["alarm-subscriptions-confirmed", "alert-path-remarks"].map((policy) => [
                policy,
                { enforcementLevel: "advisory", benchmark },
            ]);
            const text = JSON.stringify(Object.fromEntries([...policies, ...others]), undefined, 4);
            return [`policy-pack/configurations/foundations-${benchmark}.json`, `${text}\n`];
        }),
    );
}
