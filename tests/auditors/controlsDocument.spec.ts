import * as assert from "node:assert/strict";
import { join } from "node:path";
import { benchmarkVersions, type Control, controlAt, controls, newestVersion } from "../../detection";
import type { TakenSpellings } from "../../documents/auditors/acceptance";
import measuredTexts from "../../documents/auditors/measuredTexts.json";
import { withChanged } from "../../drills/rehearsal/faults/fault";
import { type RehearsedStack, rehearsedStack, resourceTypes } from "../../drills/rehearsal/rehearsedStack";
import { runProgram } from "../../drills/rehearsal/runProgram";
import { readStackConfig } from "../../drills/rehearsal/stackFile/stackFile";
import { deployRehearsal } from "../emulator/deployRehearsal";
import { describeWithEmulator } from "../emulator/describeWithEmulator";
import { EmulatedAccount, region } from "../emulator/EmulatedAccount";
import { moto } from "../emulator/emulators";
import { versionOf } from "../emulator/installPackages";
import { projectRoot } from "../engine/projectRoot";
import { cloudCustodian } from "./CloudCustodian";
import { Prowler } from "./Prowler";
import { isWritten, writeMeasurement } from "./writeMeasurement";

const all = Object.values(controls);

/** Texts that the program deploys for no version: the page says who takes them, too. */
const deployedNowhere = new Map(
    all.map((control) => [
        control,
        control.spellings.filter(
            ({ pattern }) => !benchmarkVersions.some((version) => controlAt(control, version)?.pattern === pattern),
        ),
    ]),
);
const rounds = Math.max(...[...deployedNowhere.values()].map(({ length }) => length));

/** What the program asks for with the sample stack's settings and a version of the benchmark. */
async function stackOf(version: string): Promise<RehearsedStack> {
    const config = readStackConfig(join(projectRoot, "Pulumi.dev.yaml"));
    const values = { ...config.values, "foundations-monitor:benchmark": version };
    return rehearsedStack(await runProgram({ ...config, values }, region));
}

/** The newest version's stack, with the next of the texts of no version on every control that has one. */
async function stackWithOthers(round: number): Promise<RehearsedStack> {
    let stack = await stackOf(newestVersion);
    for (const [control, others] of deployedNowhere) {
        const pattern = others[round]?.pattern;
        if (pattern !== undefined) {
            stack = withChanged({ ...stack, control }, resourceTypes.filter, () => ({ pattern }));
        }
    }
    return stack;
}

type Auditor = "prowler" | "cloudCustodian";

describeWithEmulator(
    "Auditors of the controls' texts",
    (url) => {
        let prowler: Prowler;
        const page: Readonly<Record<Auditor, TakenSpellings>> = measuredTexts;
        const measured = { prowler: {}, cloudCustodian: {} } as Record<
            Auditor,
            Record<string, Record<string, boolean>>
        >;

        before(function () {
            this.timeout(1_320_000);
            cloudCustodian.install();
            prowler = Prowler.start(url());
        });
        beforeEach(() => fetch(`${url()}/moto-api/reset`, { method: "POST" }));
        after(() => {
            prowler?.stop();
            if (isWritten) {
                writeMeasurement("measuredTexts", {
                    versions: {
                        prowler: Prowler.version,
                        cloudCustodian: cloudCustodian.version,
                        moto: versionOf(moto.packages),
                    },
                    prowler: takenOf(measured.prowler),
                    cloudCustodian: takenOf(measured.cloudCustodian),
                });
            }
        });

        /** What the page says; while it is written, what was measured of the same text in another account. */
        const expected = (auditor: Auditor, slug: string, id: string): boolean | undefined =>
            isWritten ? measured[auditor][slug]?.[id] : (page[auditor][slug]?.includes(id) ?? false);

        /** The cells in which the page says something else. */
        async function differences(stack: RehearsedStack): Promise<string[]> {
            const aws = new EmulatedAccount(url());
            await deployRehearsal(aws, stack);
            const { metricFilters = [] } = await aws.logs.describeMetricFilters({});
            const deployed = all.flatMap((control) => {
                const filter = metricFilters.find(
                    ({ metricTransformations = [] }) => metricTransformations[0]?.metricName === control.metricName,
                );
                const id = control.spellings.find(({ pattern }) => pattern === filter?.filterPattern)?.id;
                return id === undefined ? [] : [{ control, id }];
            });
            assert.equal(deployed.length, metricFilters.length);

            const answers = await prowler.ask();
            const asked = deployed.flatMap(({ control, id }) =>
                control.spellings.map((spelling) => ({ control, id, spelling })),
            );
            const found = await cloudCustodian.finds(
                url(),
                asked.map(({ spelling }) => spelling.pattern),
            );
            const differ: string[] = [];
            const hold = (auditor: Auditor, { slug }: Control, id: string, takes: boolean): void => {
                if (takes !== (expected(auditor, slug, id) ?? takes)) {
                    differ.push(`${slug}, ${id}: ${auditor} ${takes ? "takes" : "refuses"} it`);
                }
                measured[auditor][slug] = { ...measured[auditor][slug], [id]: takes };
            };
            for (const { control, id } of deployed) {
                const number = control.numbers[newestVersion]?.number;
                hold("prowler", control, id, answers.find((one) => one.number === number)?.status === "PASS");
            }
            for (const [index, { control, id, spelling }] of asked.entries()) {
                if (spelling.id === id) {
                    hold("cloudCustodian", control, id, found[index] ?? false);
                } else if (found[index]) {
                    differ.push(`${control.slug}, ${id}: cloudCustodian takes it for ${spelling.id}`);
                }
            }
            return differ;
        }

        for (const version of benchmarkVersions) {
            it(`take of the texts of ${version} what docs/controls.md says`, async () => {
                assert.deepEqual(await differences(await stackOf(version)), []);
            });
        }
        for (let round = 0; round < rounds; round++) {
            it(`take of the texts of no version what it says (${round + 1} of ${rounds})`, async () => {
                assert.deepEqual(await differences(await stackWithOthers(round)), []);
            });
        }

        it("were asked for every text on the page", () => {
            for (const auditor of ["prowler", "cloudCustodian"] as const) {
                const texts = Object.values(measured[auditor]).flatMap(Object.keys);
                assert.equal(texts.length, all.flatMap(({ spellings }) => spellings).length, auditor);
            }
        });
    },
    moto,
);

const takenOf = (measured: Record<string, Record<string, boolean>>) =>
    Object.fromEntries(
        all.map(({ slug, spellings }) => [slug, spellings.map(({ id }) => id).filter((id) => measured[slug]?.[id])]),
    );
