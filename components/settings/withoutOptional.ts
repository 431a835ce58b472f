import { z } from "zod";

/** A shape without what says that it can be left out; of a value that is read in short first, what it is then. */
export const withoutOptional = (shape: unknown): unknown =>
    shape instanceof z.ZodOptional
        ? withoutOptional(shape.unwrap())
        : shape instanceof z.ZodPipe
          ? withoutOptional(shape.out)
          : shape;
