import * as assert from "node:assert/strict";
import { areNear, lettersOf, resemblance } from "../../../../detection/controls/intent/resemblance";

describe("resemblance", () => {
    const rows: readonly (readonly [found: string, wanted: string, expected: string])[] = [
        ["ConsoleLogin", "ConsoleLogin", "same"],
        ["consolelogin", "ConsoleLogin", "slip"],
        ["Failed-authentication!", "Failed authentication", "slip"],
        ["sign-in.amazonaws.com", "signin.amazonaws.com", "slip"],
        ["ConsoleLogon", "ConsoleLogin", "typo"],
        ["abcdx", "abcde", "typo"],
        ["abcdef", "abcde", "typo"],
        ["bcde", "abcde", "typo"],
        ["abcxy", "abcde", "none"],
        ["Roots", "Root", "none"],
        // Beginning or end is as it was.
        ["Xonsolelogin", "Consolelogin", "typo"],
        ["Consolelogix", "Consolelogin", "typo"],
        ["Cxnsolelogin", "Consolelogin", "typo"],
        ["Xonsolelogix", "Consolelogin", "none"],
        // Another word is another name.
        ["AttachRolePolicy", "DetachRolePolicy", "none"],
        ["GetBucketPolicy", "PutBucketPolicy", "none"],
        ["PutBucketAcx", "PutBucketAcl", "none"],
        ["DeleteUsar", "DeleteUser", "typo"],
        ["UpdateOrganizationalUni", "UpdateOrganizationalUnit", "typo"],
        ["kmz.amazonaws.com", "kms.amazonaws.com", "none"],
        ["signn.amazonaws.com", "signin.amazonaws.com", "typo"],
        ["_PutBucketAcx", "PutBucketAcl", "none"],
        // Words that are run together are the same word.
        ["Consoleloginn", "ConsoleLogin", "typo"],
        ["", "ConsoleLogin", "none"],
    ];
    for (const [found, wanted, expected] of rows) {
        it(`says ${expected} of "${found}" for "${wanted}"`, () => {
            assert.equal(resemblance(found, wanted), expected);
        });
    }
});

describe("areNear", () => {
    it("takes one wrong letter in five", () => {
        const found = ["createalpha", "createalphb", "creatxalphb", "createalphab", "creatxalphab", "createalphabra"];
        assert.deepEqual(
            found.filter((each) => areNear(each, "createalpha")),
            ["createalpha", "createalphb", "creatxalphb", "createalphab", "creatxalphab"],
        );
    });
});

describe("lettersOf", () => {
    it("keeps letters and digits, in small letters", () => {
        assert.equal(lettersOf('{ ($.Größe = "A-1") }'), "größea1");
    });
});
