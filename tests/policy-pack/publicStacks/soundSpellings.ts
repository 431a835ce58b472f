import { nativeStack } from "../nativeStack";
import { bridgedFromTerraform, throughAwscc, throughCloudControl, throughTerraform } from "./otherSpellings";
import { wholeStack } from "./stackParts";
import type { WorkingStack } from "./workingStack";

/** Paths whose resources are written in other words than those of the AWS providers. */
export const soundSpellings: Readonly<Record<string, WorkingStack>> = {
    "resources of Cloud Control": { stack: throughCloudControl(nativeStack), preview: "cannot tell yet" },
    "resources of Terraform's provider awscc": { stack: throughAwscc(nativeStack), preview: "cannot tell yet" },
    "resources of Terraform's provider aws, as Pulumi bridges it at request": {
        stack: bridgedFromTerraform(wholeStack()),
    },
    "filter and alarm of a Terraform module": { stack: throughTerraform(wholeStack()) },
    "filter and alarm of a Terraform module, with zeros between": {
        stack: throughTerraform(wholeStack({ metric: { defaultValue: "0" } })),
    },
};
