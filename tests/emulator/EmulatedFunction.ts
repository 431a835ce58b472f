import { Lambda } from "@aws-sdk/client-lambda";
import { credentialsOf } from "./AwsClients";
import { callIam } from "./callIam";
import { account, type EmulatedAccount } from "./EmulatedAccount";

const forLambda = JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
});

/** A function of the emulated account that is subscribed to its only topic, and never runs. */
export class EmulatedFunction {
    static readonly region = "eu-west-1";

    private constructor(
        private readonly functions: Lambda,
        private readonly name: string,
        readonly topicArn: string,
    ) {}

    static async subscribe(endpoint: string, { topics }: EmulatedAccount, name: string): Promise<EmulatedFunction> {
        const { region } = EmulatedFunction;
        const functions = new Lambda({ endpoint, region, credentials: credentialsOf(account) });
        await callIam(endpoint, "CreateRole", { RoleName: name, AssumeRolePolicyDocument: forLambda });
        await functions.createFunction({
            FunctionName: name,
            PackageType: "Image",
            Code: { ImageUri: `${account}.dkr.ecr.${region}.amazonaws.com/${name}:latest` },
            Role: `arn:aws:iam::${account}:role/${name}`,
        });
        const { Topics: [{ TopicArn = "" } = {}] = [] } = await topics.listTopics({});
        const Endpoint = `arn:aws:lambda:${region}:${account}:function:${name}`;
        await topics.subscribe({ TopicArn, Protocol: "lambda", Endpoint });
        return new EmulatedFunction(functions, name, TopicArn);
    }

    async admit(topicArn: string): Promise<void> {
        await this.functions.addPermission({
            FunctionName: this.name,
            StatementId: topicArn.replace(/\W/g, "-"),
            Action: "lambda:InvokeFunction",
            Principal: "sns.amazonaws.com",
            SourceArn: topicArn,
        });
    }
}
