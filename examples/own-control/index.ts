import * as pulumi from "@pulumi/pulumi";
import { FoundationsMonitor, monitorOutputs } from "../../components";
import { ownControls } from "./ownControls";

const config = new pulumi.Config();

const monitor = new FoundationsMonitor("foundations", {
    trailName: config.require("trailName"),
    subscriptions: config.requireObject("subscriptions"),
    ownControls,
});

export = monitorOutputs(monitor);
