import { knownValue, type Trail } from "../../detection";
import type { StackResource } from "../stackResource";
import { inProviderSpelling } from "./foreignSpelling";
import { partId } from "./identity";
import { inside, property } from "./property";
import { readTrail } from "./readTrail";
import { resourceTypes } from "./resourceTypes";
import { text } from "./values";

/**
 * The trails outside a stack that monitors of this product have verified, as Cloud Control described them when the program
 * last ran: each monitor registers the description. What is not known yet, or
 * cannot be read, is left out, as what nobody has verified.
 */
export function readVerifiedTrails(resources: readonly StackResource[]): Trail[] {
    return resources
        .filter(({ type }) => resourceTypes.monitor.includes(type))
        .flatMap((monitor) => {
            const verified = property(monitor, "verifiedTrail");
            const [typeName, properties] = ["typeName", "properties"].map((key) =>
                knownValue(text(inside(verified, key))),
            );
            if (typeName !== "AWS::CloudTrail::Trail" || properties === undefined) {
                return [];
            }
            const described = inProviderSpelling({
                ...monitor,
                type: "aws:cloudcontrol/resource:Resource",
                props: { typeName, properties },
            });
            const trail = readTrail(described);
            const label = knownValue(trail.name);
            return label === undefined ? [] : [{ ...trail, id: partId(monitor, "trail", 0), label, isOutside: true }];
        });
}
