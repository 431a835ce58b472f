import { callIam } from "./callIam";

/** Credentials of an IAM user. */
export interface Credentials {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
}

/** An IAM user of the emulated account. */
export class EmulatedUser {
    private constructor(
        private readonly endpoint: string,
        private readonly name: string,
        readonly credentials: Credentials,
    ) {}

    /** A user without any permission. */
    static async create(endpoint: string, name: string): Promise<EmulatedUser> {
        await callIam(endpoint, "CreateUser", { UserName: name });
        const answer = await callIam(endpoint, "CreateAccessKey", { UserName: name });
        const accessKeyId = element(answer, "AccessKeyId");
        return new EmulatedUser(endpoint, name, { accessKeyId, secretAccessKey: element(answer, "SecretAccessKey") });
    }

    /** Gives the user these permissions on everything, and no others. */
    async allow(actions: readonly string[]): Promise<void> {
        const Statement = [{ Effect: "Allow", Action: actions, Resource: "*" }];
        const PolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement });
        await callIam(this.endpoint, "PutUserPolicy", { UserName: this.name, PolicyName: "only", PolicyDocument });
    }
}

function element(xml: string, name: string): string {
    const text = new RegExp(`<${name}>([^<]+)</${name}>`).exec(xml)?.[1];
    if (text === undefined) {
        throw new Error(`There is no ${name} in ${xml}`);
    }
    return text;
}
