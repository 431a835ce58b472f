/** The parts of an alert path that can be missing among what is shown because something else holds them. */
export const heldParts = ["trail", "metric filter", "alarm", "subscription"] as const;

export type HeldPart = (typeof heldParts)[number];
