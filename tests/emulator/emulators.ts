/** An emulator of AWS from the Python Package Index. Pinned: what it can do changes with every release. */
export interface EmulatorProgram {
    readonly packages: readonly string[];
    /** Name of the program in the packages. */
    readonly program: string;
    readonly words: (port: number) => readonly string[];
    readonly env: (port: number) => Readonly<Record<string, string>>;
    /** Path that answers once the emulator is ready. */
    readonly health: string;
    /** Whether its suites deploy with the CLI. */
    readonly isPulumiNeeded: boolean;
}

/** Enforces policies, evaluates alarms and sends notifications; its metric filters count nothing. */
export const miniStack: EmulatorProgram = {
    packages: ["ministack==1.5.33", "cbor2==6.3.0"],
    program: "ministack",
    words: () => [],
    env: (port) => ({
        GATEWAY_PORT: String(port),
        // Policies decide, as in AWS; an account's number is its root user's access key.
        AUTH: "true",
        BIND_HOST: "127.0.0.1",
        MINISTACK_HOST: "127.0.0.1",
    }),
    health: "/_ministack/health",
    isPulumiNeeded: true,
};

/**
 * Keeps what it is given, as the test library of most programs for AWS, and asks nobody for permissions. Neither its
 * filters nor its alarms do anything.
 */
export const moto: EmulatorProgram = {
    packages: ["moto[server]==5.2.5"],
    program: "moto_server",
    words: (port) => ["--host", "127.0.0.1", "--port", String(port)],
    env: () => ({}),
    health: "/moto-api/data.json",
    isPulumiNeeded: false,
};
