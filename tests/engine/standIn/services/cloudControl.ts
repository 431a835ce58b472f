import { AwsError } from "../AwsError";
import type { DataSource } from "../dataSources";

/** Trails are not made by the stand-in: a test puts them into the account, in the shape of CloudFormation. */
export const trailKind = "AWS::CloudTrail::Trail";

export const cloudControl: DataSource[] = [
    {
        token: "aws:cloudcontrol/getResource:getResource",
        action: "cloudformation:GetResource",
        subject: ({ typeName, identifier }) => `${typeName}/${identifier}`,
        answer: ({ typeName, identifier }, { region, resources }) => {
            if (typeName !== trailKind) {
                throw new Error(`The stand-in for AWS reads ${trailKind} through Cloud Control, not '${typeName}'.`);
            }
            const trail = resources.get(trailKind, String(identifier));
            if (!trail) {
                throw new AwsError(
                    "ResourceNotFoundException",
                    `Resource of type '${typeName}' with identifier '${identifier}' was not found.`,
                );
            }
            return { id: identifier, identifier, typeName, region, properties: JSON.stringify(trail) };
        },
    },
];
