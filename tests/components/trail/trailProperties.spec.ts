import * as assert from "node:assert/strict";
import { asAlertPathTrail, readTrailProperties } from "../../../components/trail/trailProperties";
import { judgeLoneTrail, knownValue, type Trail } from "../../../detection";
import { readStackDeployment } from "../../../policy-pack/stackDeployment";
import { asRead } from "../../compliantStack/asRead";
import { variations, varied } from "../../compliantStack/variations";
import { answered } from "../../compliantStack/written";
import { emptyDeployment } from "../../detection/alertPath/compliantDeployment";

const inAccount = (trail: Trail) => asRead({ ...emptyDeployment, trails: [trail] });

describe("asAlertPathTrail, of a trail that Cloud Control describes", () => {
    for (const change of [undefined, ...variations.filter(({ kind }) => kind === "trails")]) {
        const [trail] = varied(...(change ? [change] : [])).trails;
        const description = JSON.stringify(answered("trails", trail as Trail));

        it(`reads ${change ? `${change.setting} ${JSON.stringify(change.value)}` : "every setting"}, as the pack does`, () => {
            const properties = readTrailProperties(description);
            assert.ok(trail && properties);
            const read = asAlertPathTrail(knownValue(trail.name) ?? "", properties);
            assert.deepEqual(inAccount(read), inAccount(trail));
            assert.deepEqual(inAccount(readByPack(description)), inAccount(trail));
            assert.deepEqual(judgeLoneTrail({ ...read, id: trail.id }, []), judgeLoneTrail(trail, []));
        });
    }
});

/** As a monitor registers it. */
function readByPack(properties: string): Trail {
    const type = "foundations-monitor:index:FoundationsMonitor";
    const props = { verifiedTrail: { typeName: "AWS::CloudTrail::Trail", properties } };
    const [trail] = readStackDeployment([{ type, name: "m", urn: "m", props, propertyDependencies: {} }]).trails;
    return trail as Trail;
}
