import * as assert from "node:assert/strict";
import {
    elements,
    inside,
    property,
    propertyOnceDeployed,
    propertyWithDefault,
} from "../../../policy-pack/reading/property";
import { stackResource, unknownList, unknownObject, unknownText } from "../stackResource";

const topic = stackResource("aws:sns/topic:Topic", "alerts", {});
const unset = { value: undefined, from: [] };

describe("policy-pack/reading/property", () => {
    describe("property", () => {
        it("reads past the proxy that throws on unknown values, with the edges of the property", () => {
            const resource = stackResource("t", "r", { topic: unknownText }, { topic: [topic], other: [] });
            assert.throws(() => resource.props.topic, /can't be known during preview/);
            assert.deepEqual(property(resource, "topic"), { value: unknownText, from: [topic.urn] });
        });

        it("reads the first of several names that is set, and its edges only", () => {
            const resource = stackResource("t", "r", { a: null, c: 3 }, { a: [topic] });
            assert.deepEqual(property(resource, "a", "b", "c"), { value: 3, from: [] });
        });

        it("names every edge once, in order, and leaves out what is no resource", () => {
            const second = stackResource("aws:kms/key:Key", "key", {});
            const edges = [topic, second, topic, null, { urn: 7 }] as never;
            const resource = stackResource("t", "r", { a: 1 }, { a: edges });
            assert.deepEqual(property(resource, "a").from, [second.urn, topic.urn]);
        });

        for (const props of [null, undefined, "text", [], { __proto__: { a: 1 } }] as never[]) {
            it(`finds nothing in ${JSON.stringify(props)}`, () => {
                assert.deepEqual(property({ ...topic, props }, "a"), unset);
            });
        }

        it("does not run a getter", () => {
            const props = Object.defineProperty({}, "a", { get: () => assert.fail("ran"), enumerable: true });
            assert.deepEqual(property({ ...topic, props }, "a"), unset);
        });

        it("opens a recorded secret", () => {
            const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value: ["x"] };
            assert.deepEqual(property(stackResource("t", "r", { a: secret }), "a").value, ["x"]);
            assert.deepEqual(inside({ value: { a: secret }, from: [] }, "a").value, ["x"]);
        });

        for (const propertyDependencies of [null, undefined, "text", { a: null }, { a: "text" }] as never[]) {
            it(`has no edges in ${JSON.stringify(propertyDependencies)}`, () => {
                assert.deepEqual(property({ ...topic, props: { a: 1 }, propertyDependencies }, "a").from, []);
            });
        }
    });

    describe("propertyWithDefault", () => {
        it("is unset while AWS's default is unknown", () => {
            assert.deepEqual(propertyWithDefault(stackResource("t", "r", { policy: unknownText }), "policy"), unset);
        });

        it("is unknown if the program computes it, even from something outside the stack", () => {
            const resource = stackResource("t", "r", { policy: unknownText }, { policy: [] });
            assert.deepEqual(propertyWithDefault(resource, "policy"), { value: unknownText, from: [] });
        });

        it("is known once it is known", () => {
            assert.equal(propertyWithDefault(stackResource("t", "r", { policy: "{}" }), "policy").value, "{}");
        });
    });

    describe("propertyOnceDeployed", () => {
        for (const props of [{}, { arn: null }, { arn: unknownText }]) {
            it(`depends on the resource itself in ${JSON.stringify(props)}`, () => {
                const resource = stackResource("t", "r", props);
                assert.deepEqual(propertyOnceDeployed(resource, "arn"), { value: unknownText, from: [resource.urn] });
            });
        }

        it("depends on what it is computed from where the program sets it", () => {
            const resource = stackResource("t", "r", { name: unknownText }, { name: [topic] });
            assert.deepEqual(propertyOnceDeployed(resource, "name").from, [topic.urn]);
        });
    });

    describe("inside", () => {
        const from = ["urn"];

        it("is unknown where the outer property is", () => {
            assert.deepEqual(inside({ value: unknownObject, from }, "name"), { value: unknownObject, from });
            assert.deepEqual(inside({ value: [unknownText], from }, "name"), { value: unknownText, from });
        });

        it("takes a list for its first element that is not null", () => {
            assert.deepEqual(inside({ value: [null, { name: "a" }, { name: "b" }], from }, "name").value, "a");
        });

        for (const value of [undefined, null, [], 7, "text", {}, { name: null }]) {
            it(`finds nothing in ${JSON.stringify(value)}`, () => {
                assert.deepEqual(inside({ value, from }, "name"), { value: undefined, from });
            });
        }
    });

    describe("elements", () => {
        it("tells a list with unknown elements from an unknown list", () => {
            const from = ["urn"];
            assert.deepEqual(elements({ value: [unknownText, null, "a"], from }), [
                { value: unknownText, from },
                { value: "a", from },
            ]);
            assert.equal(elements({ value: unknownList, from }), undefined);
            assert.equal(elements({ value: undefined, from }), undefined);
        });

        it("takes a single value for a list of one", () => {
            assert.deepEqual(elements({ value: "a", from: [] }), [{ value: "a", from: [] }]);
        });
    });
});
