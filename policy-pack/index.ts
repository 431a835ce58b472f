import { PolicyPack } from "@pulumi/policy";
import { policies } from "./policies";

// Starts a server, so that nothing else imports this file: tests and drills import the policies.
new PolicyPack("foundations-monitor", {
    displayName: "Foundations monitor",
    description:
        "Rejects every stack in which a failed sign-in to the AWS console would reach nobody, and judges the other monitoring controls of the benchmark.",
    provider: "aws",
    tags: ["aws", "cis", "monitoring"],
    policies,
});
