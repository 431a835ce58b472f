import type { PermissionArgs } from "@pulumi/aws/lambda";
import { arn } from "../inputRules";
import type { InputRules, ResourceType } from "../resourceType";

/** Functions are not modelled: a permission is for one that somebody else deploys. */
const permission: ResourceType = {
    token: "aws:lambda/permission:Permission",
    inputs: {
        action: { isRequired: true, replaces: true },
        function: { isRequired: true, replaces: true, refuse: arn },
        principal: { isRequired: true, replaces: true },
        qualifier: { replaces: true },
        sourceArn: { replaces: true, refuse: arn },
        sourceAccount: { replaces: true },
        statementId: { replaces: true },
        region: { replaces: true },
    } satisfies InputRules<PermissionArgs>,
    computed: ["statementId"],
    actions: {
        create: "lambda:AddPermission",
        read: "lambda:GetPolicy",
        update: "lambda:AddPermission",
        delete: "lambda:RemovePermission",
    },
    identify: ({ function: target, principal, sourceArn, statementId }) => {
        const id = String(statementId ?? `${target} ${principal} ${sourceArn}`.replace(/\W+/g, "-").slice(-100));
        return { id, outputs: { statementId: id } };
    },
};

export const lambda = [permission];
