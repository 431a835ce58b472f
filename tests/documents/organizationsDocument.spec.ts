import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { findAccountProblems } from "../../components/alarms/findAccountProblems";
import { organizationsDocument } from "../../documents/organizationsDocument";

describe("docs/organizations.md", () => {
    it("is what the code says", () => {
        assert.equal(readFileSync(join(__dirname, "../../docs/organizations.md"), "utf8"), organizationsDocument());
    });

    it("shows settings that the program takes", () => {
        const [, example = ""] = /```yaml\n(.*?)```/s.exec(organizationsDocument()) ?? [];
        const { "foundations-monitor:accounts": accounts } = parse(example);
        assert.deepEqual(Object.keys(accounts), ["payments", "data-lake"]);
        assert.deepEqual(findAccountProblems(accounts, ["page"]), []);
    });
});
