import * as assert from "node:assert/strict";
import { inspect } from "node:util";
import * as pulumi from "@pulumi/pulumi";
import { refuseAnyOf, SettingsError } from "../../../components/settings/SettingsError";

describe("SettingsError", () => {
    const error = new SettingsError("The configuration", ["trailName is missing.", "period is 1."]);

    it("tells every problem on a line of its own", () => {
        assert.equal(error.message, "The configuration cannot be used:\n- trailName is missing.\n- period is 1.");
        assert.deepEqual(error.problems, ["trailName is missing.", "period is 1."]);
    });

    it("ends a Pulumi program without a stack trace", () => {
        assert.ok(pulumi.RunError.isInstance(error));
        assert.equal(inspect(error), error.message);
    });

    it("keeps its message when the SDK passes it on", () => {
        const { message } = error;
        error.message = `error serializing property "x": ${message}`;
        assert.equal(error.message, message);
    });
});

describe("refuseAnyOf", () => {
    it("throws for problems and for nothing else", () => {
        refuseAnyOf("The configuration", []);
        assert.throws(() => refuseAnyOf("The configuration", ["x is wrong."]), SettingsError);
    });
});
