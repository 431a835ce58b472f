import type * as pulumi from "@pulumi/pulumi";
import type { z } from "zod";

/**
 * The zod shape of arguments, field by field: a field too many, one left out, or one of another type does not compile.
 *
 * @example
 * export const alarmShape = { threshold: z.number().optional() } satisfies ShapeOf<AlarmArgs>;
 */
export type ShapeOf<Args> = { readonly [Key in keyof Required<Args>]: z.ZodType<Plain<Args[Key]>> };

/** A type without the outputs and promises in it. */
type Plain<T> = T extends pulumi.OutputInstance<unknown> | Promise<unknown>
    ? never
    : T extends (infer Element)[]
      ? Plain<Element>[]
      : T extends object
        ? { [Key in keyof T]: Plain<T[Key]> }
        : T;
