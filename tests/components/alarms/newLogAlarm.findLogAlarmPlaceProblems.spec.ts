import * as assert from "node:assert/strict";
import { findLogAlarmPlaceProblems } from "../../../components/alarms/newLogAlarm";

const without = ["cn-north-1", "cn-northwest-1", "us-gov-east-1", "us-gov-west-1", "me-central-1", "me-south-1"];

describe("findLogAlarmPlaceProblems", () => {
    for (const region of without) {
        it(`refuses ${region}, which has no log alarms`, () => {
            assert.deepEqual(findLogAlarmPlaceProblems("controls.root-usage.details", region), [
                `controls.root-usage.details asks for a log alarm, and ${region} has none: the type ` +
                    "AWS::CloudWatch::LogAlarm does not exist there. Remove it; the control's own alarm links to the same " +
                    "events in CloudWatch Logs Insights.",
            ]);
        });
    }
    for (const region of ["us-east-1", "eu-north-1", "il-central-1"]) {
        it(`accepts ${region}`, () => {
            assert.deepEqual(findLogAlarmPlaceProblems("details", region), []);
        });
    }
});
