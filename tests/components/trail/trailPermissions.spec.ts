import * as assert from "node:assert/strict";
import type { PlannedTrail } from "../../../components/trail/plannedTrail";
import {
    trailAssumeRolePolicy,
    trailBucketPolicy,
    trailKeyPolicy,
    trailRolePolicy,
} from "../../../components/trail/trailPolicies";
import { cloudTrailCalls, encryptEvents, type TrailInUse } from "../../cloudTrailCalls";
import { asPolicyFor, type ServiceCall, serviceMay } from "../../serviceMay";
import { ofOrganization, plannedTrails } from "./plannedTrails";

const cloudTrail = "cloudtrail.amazonaws.com";

const inUse = ({ place, ...trail }: PlannedTrail): TrailInUse => ({ ...place, ...trail, bucketName: "trail-files" });

/** What the policies of a trail say to the calls of another one, call by call. */
function permissions(policiesOf: PlannedTrail, trail: TrailInUse, folder?: string): Record<string, boolean> {
    const bucket = JSON.stringify(trailBucketPolicy("trail-files", policiesOf));
    const key = JSON.stringify(trailKeyPolicy(policiesOf));
    const trust = JSON.stringify(trailAssumeRolePolicy(policiesOf));
    const role = asPolicyFor(cloudTrail, JSON.stringify(trailRolePolicy(policiesOf)));
    const calls = cloudTrailCalls(trail, folder);
    return {
        readAcl: serviceMay(bucket, calls.readAcl),
        writeFile: serviceMay(bucket, calls.writeFile),
        encryptFile: serviceMay(key, calls.encryptFile),
        describeKey: serviceMay(key, calls.describeKey),
        assumeRole: serviceMay(trust, calls.assumeRole),
        writeEvents: serviceMay(role, calls.writeEvents),
        encryptEvents: serviceMay(key, encryptEvents(trail)),
    };
}

const all = (isAllowed: boolean) => ({
    readAcl: isAllowed,
    writeFile: isAllowed,
    encryptFile: isAllowed,
    describeKey: isAllowed,
    assumeRole: isAllowed,
    writeEvents: isAllowed,
    encryptEvents: isAllowed,
});

describe("the policies of a trail", () => {
    for (const planned of plannedTrails) {
        const { partition, region } = planned.place;
        const own = inUse(planned);
        const unlike = (changes: Partial<TrailInUse>): TrailInUse => ({ ...own, ...changes });

        it(`let it record, deliver and encrypt, in ${partition}`, () => {
            assert.deepEqual(permissions(planned, own), all(true));
        });

        it(`let it deliver where CloudTrail does not say for whom it assumes the role, in ${partition}`, () => {
            const trust = JSON.stringify(trailAssumeRolePolicy(planned));
            const { assumeRole } = cloudTrailCalls(own);
            const { "aws:SourceArn": arn, "aws:SourceAccount": account } = assumeRole.keys;
            const allowed = [{}, { "aws:SourceArn": arn }, { "aws:SourceAccount": account }];
            const silent = { "aws:SourceArn": undefined, "aws:SourceAccount": undefined };
            for (const keys of allowed) {
                assert.equal(serviceMay(trust, { ...assumeRole, keys: { ...silent, ...keys } }), true);
            }
            assert.equal(serviceMay(trust, { ...assumeRole, service: "events.amazonaws.com" }), false);
        });

        // Streams and groups are told apart by their own names; whoever may not assume the role does not get there.
        for (const [title, trail, more] of [
            ["another trail of the account", unlike({ name: "others" }), { writeEvents: true, encryptEvents: true }],
            ["a trail of the same name in another account", unlike({ account: "999988887777" }), {}],
            ["a trail of the same name in another Region", unlike({ region: "xx-west-9" }), {}],
        ] as const) {
            it(`keep ${title} away from bucket, key and role, in ${partition}`, () => {
                assert.deepEqual(permissions(planned, trail), { ...all(false), ...more });
            });
        }

        it(`let it write the members' files and events for an organization alone, in ${partition}`, () => {
            const members = permissions(ofOrganization(planned), own, "o-exampleorgid");
            assert.deepEqual(members, all(true));
            assert.deepEqual(permissions(planned, own, "o-exampleorgid"), {
                ...all(true),
                writeFile: false,
                writeEvents: false,
            });
        });

        it(`refuse plain http, files that the bucket's owner could not read, and other log groups, in ${partition}`, () => {
            const bucket = JSON.stringify(trailBucketPolicy("trail-files", planned));
            const key = JSON.stringify(trailKeyPolicy(planned));
            const { readAcl, writeFile } = cloudTrailCalls(own);
            const altered = (call: ServiceCall, keys: Record<string, string>): ServiceCall => ({
                ...call,
                keys: { ...call.keys, ...keys },
            });
            assert.equal(serviceMay(bucket, altered(readAcl, { "aws:SecureTransport": "false" })), false);
            assert.equal(serviceMay(bucket, altered(writeFile, { "aws:SecureTransport": "false" })), false);
            assert.equal(serviceMay(bucket, altered(writeFile, { "s3:x-amz-acl": "private" })), false);
            assert.equal(serviceMay(key, encryptEvents(unlike({ logGroupName: "payroll" }))), false);
            assert.equal(serviceMay(key, { ...encryptEvents(own), service: `logs.${region}x.amazonaws.com` }), false);
        });
    }
});
