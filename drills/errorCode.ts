/** The code of an error of Node.js, such as `ENOENT`, or what the error says where it has none. */
export const errorCode = (error: unknown): string =>
    error instanceof Error && "code" in error ? String(error.code) : String(error);
