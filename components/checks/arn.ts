/** The parts of an Amazon Resource Name. */
export interface Arn {
    readonly partition: string;
    readonly service: string;
    readonly region: string;
    readonly account: string;
    /** Everything after the account, colons included. */
    readonly resource: string;
}

const shape = /^arn:(aws[a-z-]*):([a-z0-9-]+):([a-z0-9-]*):(\d{12}|):(.+)$/;

/** Undefined if the text is not an ARN. */
export function parseArn(text: string): Arn | undefined {
    const [, partition, service, region, account, resource] = shape.exec(text) ?? [];
    return partition !== undefined && service !== undefined && region !== undefined && account !== undefined && resource
        ? { partition, service, region, account, resource }
        : undefined;
}
