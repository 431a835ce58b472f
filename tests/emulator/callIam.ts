import { credentialsOf } from "./AwsClients";
import { account } from "./EmulatedAccount";

/**
 * Calls the query API of IAM as the root user, whose signature the emulator does not check. The few calls of the tests are
 * written out, which spares them a client of IAM.
 *
 * @returns the answer, which is XML.
 */
export async function callIam(
    endpoint: string,
    Action: string,
    parameters: Readonly<Record<string, string>>,
): Promise<string> {
    const { accessKeyId } = credentialsOf(account);
    const credential = `${accessKeyId}/20260302/us-east-1/iam/aws4_request`;
    const response = await fetch(endpoint, {
        method: "POST",
        headers: { authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=root` },
        body: new URLSearchParams({ Action, Version: "2010-05-08", ...parameters }),
    });
    const answer = await response.text();
    if (!response.ok) {
        throw new Error(`iam:${Action} was refused: ${answer}`);
    }
    return answer;
}
