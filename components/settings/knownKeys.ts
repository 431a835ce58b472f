import { z } from "zod";

/** Keys that the object at a path of a shape may have; none where the path leads to no object. */
export function knownKeys(shape: z.ZodObject, path: readonly PropertyKey[]): string[] {
    const found = path.reduce<unknown>(shapeAt, shape);
    const object = withoutOptional(found);
    return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

function shapeAt(shape: unknown, key: PropertyKey): unknown {
    const inner = withoutOptional(shape);
    if (inner instanceof z.ZodObject) {
        return inner.shape[String(key)];
    }
    return inner instanceof z.ZodRecord ? inner.valueType : undefined;
}

/** Of a value that is read in short first, what it is then. */
const withoutOptional = (shape: unknown): unknown =>
    shape instanceof z.ZodOptional
        ? withoutOptional(shape.unwrap())
        : shape instanceof z.ZodPipe
          ? withoutOptional(shape.out)
          : shape;
