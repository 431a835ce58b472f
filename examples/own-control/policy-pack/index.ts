import { PolicyPack } from "@pulumi/policy";
import { policiesWith } from "../../../policy-pack/policies";
import { ownControls } from "../ownControls";

new PolicyPack("platform-team", { policies: policiesWith(ownControls) });
