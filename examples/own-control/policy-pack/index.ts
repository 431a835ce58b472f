import { PolicyPack } from "@pulumi/policy";
import { controlMonitored, ownControl, policies } from "../../../policy-pack/policies";
import { ownControls } from "../ownControls";

const ours = Object.entries(ownControls).map(([slug, own]) => controlMonitored(ownControl(slug, own)));

new PolicyPack("platform-team", { policies: [...policies, ...ours] });
