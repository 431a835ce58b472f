import { credentialsOf } from "./AwsClients";

/** Where a call goes. */
export interface CloudControlPlace {
    readonly endpoint: string;
    readonly account: string;
    readonly region: string;
}

/**
 * Calls Cloud Control; the emulator checks no signature. The few calls of the tests are written out, which spares them a
 * client of it. The emulator keeps whatever document it is given: that a type takes it, it does not know.
 *
 * @throws Error whose name is the code of AWS.
 */
export async function callCloudControl<T>(
    { endpoint, account, region }: CloudControlPlace,
    operation: string,
    parameters: Readonly<Record<string, string>>,
): Promise<T> {
    const { accessKeyId } = credentialsOf(account);
    const credential = `${accessKeyId}/20260302/${region}/cloudcontrolapi/aws4_request`;
    const response = await fetch(endpoint, {
        method: "POST",
        headers: {
            authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=none`,
            "content-type": "application/x-amz-json-1.0",
            "x-amz-target": `CloudApiService.${operation}`,
        },
        body: JSON.stringify(parameters),
    });
    const answer = JSON.parse(await response.text());
    if (!response.ok) {
        const { __type: code = "Error", message } = answer;
        throw Object.assign(new Error(message), { name: String(code).split("#").at(-1) });
    }
    return answer as T;
}
