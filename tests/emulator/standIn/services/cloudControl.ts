import type { AwsClients } from "../../AwsClients";
import { callCloudControl } from "../../callCloudControl";
import type { EmulatedType } from "../EmulatedType";
import { inputText } from "../inputText";

interface Described {
    readonly ResourceDescription: { readonly Properties: string };
}

const read = async ({ place }: AwsClients, TypeName: string, Identifier: string): Promise<string> =>
    (await callCloudControl<Described>(place, "GetResource", { TypeName, Identifier })).ResourceDescription.Properties;

/** A resource of Cloud Control, which the emulator keeps as the document that it is. */
const resource: EmulatedType = {
    token: "aws:cloudcontrol/resource:Resource",
    create: async ({ place }, { typeName, desiredState }) => {
        const { ProgressEvent } = await callCloudControl<{
            ProgressEvent: { Identifier: string; ResourceModel: string };
        }>(place, "CreateResource", {
            TypeName: inputText(typeName) ?? "",
            DesiredState: inputText(desiredState) ?? "",
        });
        return { id: ProgressEvent.Identifier, outputs: { properties: ProgressEvent.ResourceModel } };
    },
    read: async (aws, { id, outputs }) => ({ properties: await read(aws, inputText(outputs.typeName) ?? "", id) }),
    update: async (aws, { id, outputs }) => {
        const TypeName = inputText(outputs.typeName) ?? "";
        const [before, after] = [await read(aws, TypeName, id), inputText(outputs.desiredState) ?? "{}"].map(
            (text): Record<string, unknown> => JSON.parse(text),
        ) as [Record<string, unknown>, Record<string, unknown>];
        const patch = [
            ...Object.entries(after).map(([key, value]) => ({ op: "add", path: `/${key}`, value })),
            ...Object.keys(before).flatMap((key) => (key in after ? [] : [{ op: "remove", path: `/${key}` }])),
        ];
        const PatchDocument = JSON.stringify(patch);
        await callCloudControl(aws.place, "UpdateResource", { TypeName, Identifier: id, PatchDocument });
    },
    delete: async ({ place }, { id, outputs }) => {
        await callCloudControl(place, "DeleteResource", {
            TypeName: inputText(outputs.typeName) ?? "",
            Identifier: id,
        });
    },
};

export const cloudControl = [resource];
