import { type AskedControls, type MonitoredControl, monitoredControls } from "./monitoredControls";

/** What is set of a control's details: nothing where they are off, and no more than that where they are just on. */
export const detailsOf = <Details>(given: Details | boolean | undefined): Details | undefined =>
    given === true ? ({} as Details) : given === false ? undefined : given;

/** The controls that are asked for with details. */
export const controlsWithDetails = <Args extends { readonly details?: unknown }>(
    asked: AskedControls<Args>,
): MonitoredControl<Args>[] => monitoredControls(asked).filter(({ args }) => detailsOf(args.details) !== undefined);
