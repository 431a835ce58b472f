import * as pulumi from "@pulumi/pulumi";
import { type AlarmSettings, type Control, raisesAlarm } from "../../detection";

/** Warns, on the component that sets the alarm, when one event of the control would not do what the benchmark wants. */
export function warnOfLeavingBenchmark(
    component: pulumi.ComponentResource,
    control: Control,
    alarm: pulumi.Output<AlarmSettings>,
    metricDefaultValue: pulumi.Input<number> | undefined,
): void {
    pulumi.all([alarm, metricDefaultValue]).apply(([settings, defaultValue]) => {
        const { problems } = raisesAlarm(settings, { value: control.metricValue, defaultValue });
        for (const { reason, remedy } of problems) {
            void pulumi.log.warn(`The alarm leaves the benchmark. ${reason} ${remedy}`, component);
        }
    });
}
