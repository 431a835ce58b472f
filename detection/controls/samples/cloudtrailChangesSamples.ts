import { carol, mallory, managementAccount, office, organizationAdministrator, pipeline } from "./callers";
import { samplesOf } from "./samplesOf";

const request1 = { name: "arn:aws:cloudtrail:eu-central-1:123456789012:trail/management-events" };
const request2 = {
    eventDataStore: "arn:aws:cloudtrail:eu-central-1:123456789012:eventdatastore/00000000-0000-4000-8000-0000000000ed",
};

/** Events for the control `cloudtrail-changes`. */
export const cloudtrailChangesSamples = samplesOf(5, {
    counted: [
        {
            name: "create-trail",
            title: "a trail is created",
            by: pipeline,
            call: "cloudtrail:CreateTrail",
            requestParameters: {
                name: "management-events",
                s3BucketName: "example-trail",
                isMultiRegionTrail: true,
                includeGlobalServiceEvents: true,
                enableLogFileValidation: true,
            },
            responseElements: {
                name: "management-events",
                trailARN: "arn:aws:cloudtrail:eu-central-1:123456789012:trail/management-events",
                isMultiRegionTrail: true,
            },
        },
        {
            name: "start-logging",
            title: "a trail starts",
            by: pipeline,
            call: "cloudtrail:StartLogging",
            requestParameters: request1,
        },
        {
            name: "update-trail",
            title: "a trail becomes a single-Region one",
            by: mallory,
            call: "cloudtrail:UpdateTrail",
            requestParameters: {
                name: "arn:aws:cloudtrail:eu-central-1:123456789012:trail/management-events",
                isMultiRegionTrail: false,
            },
            responseElements: {
                name: "management-events",
                trailARN: "arn:aws:cloudtrail:eu-central-1:123456789012:trail/management-events",
                isMultiRegionTrail: false,
            },
        },
        {
            name: "stop-logging",
            title: "the trail is stopped",
            by: mallory,
            call: "cloudtrail:StopLogging",
            requestParameters: request1,
        },
        {
            name: "delete-trail",
            title: "the trail is deleted",
            by: mallory,
            call: "cloudtrail:DeleteTrail",
            requestParameters: request1,
        },
        {
            name: "stop-logging-denied",
            title: "a refused attempt to stop the trail",
            by: carol,
            call: "cloudtrail:StopLogging",
            errorCode: "AccessDenied",
            errorMessage:
                "User: arn:aws:iam::123456789012:user/carol is not authorized to perform: cloudtrail:StopLogging because no identity-based policy allows the cloudtrail:StopLogging action",
            requestParameters: request1,
        },
        {
            name: "update-trail-of-organization",
            title: "a member tries to change the organization's trail",
            by: mallory,
            call: "cloudtrail:UpdateTrail",
            sourceIPAddress: office,
            errorCode: "NotOrganizationMasterAccountException",
            errorMessage: "You are not the management account or a delegated administrator.",
            requestParameters: { name: "arn:aws:cloudtrail:eu-central-1:111122223333:trail/organization" },
        },
    ],
    ignored: [
        {
            name: "put-event-selectors",
            title: "the trail records reads only from now on",
            note: "The benchmark's pattern does not see PutEventSelectors, which blinds a trail that keeps on running.",
            by: mallory,
            call: "cloudtrail:PutEventSelectors",
            requestParameters: {
                trailName: "management-events",
                eventSelectors: [
                    {
                        readWriteType: "ReadOnly",
                        includeManagementEvents: false,
                        dataResources: [],
                        excludeManagementEventSources: [],
                    },
                ],
            },
            responseElements: { trailARN: "arn:aws:cloudtrail:eu-central-1:123456789012:trail/management-events" },
        },
        {
            name: "put-insight-selectors",
            title: "Insights are switched off",
            note: "The benchmark's pattern does not see changes of CloudTrail Insights.",
            by: mallory,
            call: "cloudtrail:PutInsightSelectors",
            sourceIPAddress: office,
            requestParameters: { trailName: "management-events", insightSelectors: [] },
        },
        {
            name: "delete-event-data-store",
            title: "a store of CloudTrail Lake is deleted",
            note: "The benchmark's pattern does not see CloudTrail Lake.",
            by: mallory,
            call: "cloudtrail:DeleteEventDataStore",
            sourceIPAddress: office,
            requestParameters: request2,
        },
        {
            name: "stop-event-data-store",
            title: "a store of CloudTrail Lake takes in nothing from now on",
            note: "The benchmark's pattern does not see CloudTrail Lake.",
            by: mallory,
            call: "cloudtrail:StopEventDataStoreIngestion",
            sourceIPAddress: office,
            requestParameters: request2,
        },
        {
            name: "trail-bucket-lifecycle",
            title: "log files expire after a day",
            note: "Log files can be made to expire without a change of the trail; the control for S3 bucket policies counts it.",
            by: mallory,
            call: "s3:PutBucketLifecycle",
            requestParameters: {
                bucketName: "example-trail",
                LifecycleConfiguration: {
                    Rule: { ID: "x", Status: "Enabled", Expiration: { Days: 1 }, Filter: { Prefix: "" } },
                },
                lifecycle: "",
            },
        },
        {
            name: "trail-log-group-deleted",
            title: "the trail's log group is deleted",
            note: "The benchmark's pattern does not see the log group deleted, with which every filter of this section goes.",
            by: mallory,
            call: "logs:DeleteLogGroup",
            requestParameters: { logGroupName: "aws-cloudtrail-logs/management-events" },
        },
        {
            name: "delegated-admin-removed",
            title: "the delegated administrator of CloudTrail is removed",
            note: "The benchmark's pattern does not see who may manage the organization's trails.",
            by: organizationAdministrator,
            call: "cloudtrail:DeregisterOrganizationDelegatedAdmin",
            awsRegion: "us-east-1",
            requestParameters: { delegatedAdminAccountId: "123456789012" },
            recipientAccountId: managementAccount,
        },
        {
            name: "describe-trails",
            title: "trails are listed",
            note: "A read.",
            by: pipeline,
            call: "cloudtrail:DescribeTrails",
            requestParameters: { includeShadowTrails: true },
            readOnly: true,
        },
    ],
});
