import * as assert from "node:assert/strict";
import { eventNamesQuery } from "../../../components/alarms/eventNamesQuery";
import { guards } from "../../../detection";

const query = (names: string) =>
    "fields eventTime, eventName, userIdentity.arn, sourceIPAddress, errorCode, recipientAccountId " +
    `| filter eventName like /^(${names})$/ | sort eventTime desc`;

describe("eventNamesQuery", () => {
    it("asks for every call that the tamper guard counts", () => {
        const { watches } = guards.tamper;
        assert.ok(watches.kind === "events");
        assert.equal(
            eventNamesQuery(watches.pattern),
            query(
                "PutMetricAlarm|DisableAlarmActions|DeleteAlarms|PutMetricFilter|DeleteMetricFilter|PutAlarmMuteRule|" +
                    "DeleteLogGroup|StopLogging|DeleteTrail|UpdateTrail|PutEventSelectors|DeleteTopic|" +
                    "SetTopicAttributes|RemovePermission|Unsubscribe|SetSubscriptionAttributes|DisableKey|" +
                    "ScheduleKeyDeletion|PutKeyPolicy",
            ),
        );
    });

    it("names each call once, whatever else is asked of it", () => {
        assert.equal(
            eventNamesQuery("{ ($.eventName = A && $.b > 1) || ($.eventName = A && $.c[*] = *x*) || $.eventName = B }"),
            query("A|B"),
        );
    });

    for (const pattern of ["{ $.a = x }", "{ $.eventName != A }", "{ $.detail.eventName = A }", '"A B"']) {
        it(`has nothing to ask for ${pattern}`, () => {
            assert.equal(eventNamesQuery(pattern), undefined);
        });
    }
});
