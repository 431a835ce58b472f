import * as pulumi from "@pulumi/pulumi";
import { FoundationsMonitor, monitorOutputs, readMonitorSettings } from "foundations-monitor";

const monitor = new FoundationsMonitor("foundations", readMonitorSettings(new pulumi.Config()));

export = monitorOutputs(monitor);
