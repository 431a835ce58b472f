import { knownValue } from "../../detection";
import type { StackResource } from "../stackResource";
import { property } from "./property";
import { textMap } from "./values";

/** A control that a monitor of the stack does not watch, because its author said so. */
export interface ControlOff {
    /** Its slug. */
    readonly control: string;
    readonly reason: string;
    /** URN of the monitor. */
    readonly monitor: string;
    /** What a person calls the monitor. */
    readonly label: string;
}

const monitorType = "foundations-monitor:index:FoundationsMonitor";

/**
 * The controls that the monitors of a stack have switched off, as their output `controlsOff` says. One without a reason
 * counts as forgotten: the component asks for a reason, which is what a reader of the report gets in place of the alarm.
 */
export function readControlsOff(resources: readonly StackResource[]): ControlOff[] {
    return resources
        .filter(({ type }) => type === monitorType)
        .flatMap((resource) => {
            const off = knownValue(textMap(property(resource, "controlsOff"), "control", "reason")) ?? {};
            return Object.entries(off)
                .filter(([, reason]) => reason.trim() !== "")
                .map(([control, reason]) => ({ control, reason, monitor: resource.urn, label: resource.name }));
        });
}
