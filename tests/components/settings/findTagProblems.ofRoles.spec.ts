import * as assert from "node:assert/strict";
import { findMonitorProblems } from "../../../components/monitor/findMonitorProblems";
import { findAlarmTopicProblems } from "../../../components/notifications/findNotificationProblems";
import { findRoleTagProblems } from "../../../components/settings/findTagProblems";
import { undecided } from "../../../components/settings/undecided";
import { findAuditTrailProblems } from "../../../components/trail/findAuditTrailProblems";

const tags = { owner: "security", Owner: "security" };
const problem =
    'tags has the keys "owner" and "Owner"; the role that is created takes keys that differ only in upper and lower case for ' +
    "one. Remove one of them.";
const slackChannels = { team: { workspaceId: "T07EA123LEP", channelId: "C07EZ1ABC23" } };
const subscriptions = { team: { protocol: "email", endpoint: "team@example.com" } };

describe("findRoleTagProblems", () => {
    it("refuses keys that differ only in case", () => {
        assert.deepEqual(findRoleTagProblems(tags), [problem]);
    });

    it("accepts other keys, no tags, and tags that are decided later", () => {
        assert.deepEqual(findRoleTagProblems({ owner: "a", owners: "b" }), []);
        assert.deepEqual(findRoleTagProblems(undefined), []);
        assert.deepEqual(findRoleTagProblems(undecided), []);
    });

    it("is asked wherever a role is created, and there alone", () => {
        assert.deepEqual(findAuditTrailProblems({ name: "main", tags }), [problem]);
        assert.deepEqual(findAlarmTopicProblems({ slackChannels, tags }), [problem]);
        assert.deepEqual(findAlarmTopicProblems({ subscriptions, tags }), []);
        const monitors: [object, string[]][] = [
            [{ trailName: "main", subscriptions }, []],
            [{ createTrail: { name: "main" }, subscriptions }, [problem]],
            [{ trailName: "main", slackChannels }, [problem]],
            [{ trailName: "main", subscriptions, severities: { page: { slackChannels } } }, [problem]],
        ];
        for (const [given, problems] of monitors) {
            assert.deepEqual(findMonitorProblems({ ...given, tags }), problems);
        }
    });
});
