import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import {
    accountOfPattern,
    accountPattern,
    compareFilterPatterns,
    consoleAuthenticationFailures as control,
    judgeFilterPattern,
    matchesEvent,
    parseFilterPattern,
    patternLimits,
} from "../../../detection";

const member = "222222222222";
const accounts = fc.stringMatching(/^\d{12}$/);

/** The samples of the control, as they would be in another account. */
const samplesOf = (account: string) =>
    control.samples.map(({ title, counted, message }) => ({
        title,
        counted,
        message: message.replaceAll("123456789012", account),
    }));

const countedBy = (pattern: string, account: string): string[] => {
    const parsed = parseFilterPattern(pattern);
    return samplesOf(account).flatMap(({ title, message }) => (matchesEvent(parsed, message) ? [title] : []));
};

describe("accountPattern", () => {
    it("is the control's pattern and the account", () => {
        assert.equal(
            accountPattern(control, "012345678901"),
            '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") && ($.userIdentity.accountId = "012345678901") }',
        );
    });

    it("counts the control's samples of that account, and none of another one", () => {
        const wanted = samplesOf(member).flatMap(({ title, counted }) => (counted ? [title] : []));
        assert.deepEqual(countedBy(accountPattern(control, member), member), wanted);
        assert.deepEqual(countedBy(control.pattern, member), wanted);
        assert.deepEqual(countedBy(accountPattern(control, member), "222222222223"), []);
    });

    it("counts records that lack recipientAccountId", () => {
        const parsed = parseFilterPattern(accountPattern(control, "123456789012"));
        const messages = control.samples.flatMap(({ counted, message }) => (counted ? [message] : []));
        const older = messages.map((message) => message.replace(/"recipientAccountId":"\d+",/, ""));
        assert.notDeepEqual(older, messages);
        assert.ok(older.every((message) => matchesEvent(parsed, message)));
    });

    it("counts less than the control, and two accounts share no event", () => {
        const relationOf = (one: string, other: string) =>
            compareFilterPatterns(parseFilterPattern(one), parseFilterPattern(other)).relation;
        assert.equal(relationOf(accountPattern(control, member), control.pattern), "narrower");
        assert.equal(relationOf(accountPattern(control, member), accountPattern(control, "333333333333")), "disjoint");
        assert.equal(judgeFilterPattern(accountPattern(control, member), control).grade, undefined);
    });

    it("narrows a pattern of alternatives as a whole", () => {
        const either = { pattern: "{ $.eventName = StopLogging || $.eventName = DeleteTrail }", recordLaws: [] };
        assert.equal(
            accountPattern(either, member),
            '{ (($.eventName = StopLogging) || ($.eventName = DeleteTrail)) && ($.recipientAccountId = "222222222222") }',
        );
    });

    it("refuses to narrow a pattern that tests no fields", () => {
        assert.throws(() => accountPattern({ pattern: "Failed", recordLaws: [] }, member), {
            name: "TypeError",
            message: "Only a pattern for JSON events can be narrowed to an account, and this is none: Failed",
        });
    });
});

describe("accountOfPattern", () => {
    it("finds the account again, in a text that CloudWatch takes", () => {
        fc.assert(
            fc.property(accounts, (account) => {
                const pattern = accountPattern(control, account);
                assert.equal(accountOfPattern(pattern, control), account);
                assert.ok(pattern.length <= patternLimits.length);
            }),
        );
    });

    for (const [title, pattern] of [
        ["the control's own", control.pattern],
        ["an empty one", ""],
        [
            "one that is narrowed otherwise",
            accountPattern(control, member).replace("userIdentity.accountId", "account"),
        ],
        ["one for two accounts", accountPattern(control, member).replace(" }", ' || ($.a = "333333333333") }')],
    ] as const) {
        it(`finds none in ${title}`, () => assert.equal(accountOfPattern(pattern, control), undefined));
    }
});
