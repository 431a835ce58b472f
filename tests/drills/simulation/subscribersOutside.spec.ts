import * as assert from "node:assert/strict";
import { known } from "../../../detection";
import { subscribersOutside } from "../../../drills/simulation/subscribersOutside";
import { alarm, compliantDeployment } from "../../detection/alertPath/compliantDeployment";

const pager = "arn:aws:sns:eu-north-1:111122223333:pager";

describe("subscribersOutside", () => {
    it("stands for the subscribers of a topic that is not of the deployment", () => {
        const alarmActions = known([known(pager), known("arn:aws:lambda:eu-north-1:111122223333:function:f")]);
        assert.deepEqual(subscribersOutside(compliantDeployment(), alarm({ alarmActions })), [
            {
                name: "whoever has subscribed to pager",
                protocol: "not known here",
                endpoint: pager,
                isRaw: false,
                mustConfirm: false,
            },
        ]);
    });
    it("leaves the topics of the deployment to the deployment", () => {
        assert.deepEqual(subscribersOutside(compliantDeployment(), alarm()), []);
    });
});
