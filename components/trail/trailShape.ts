import { z } from "zod";
import type { ShapeOf } from "../settings/ShapeOf";
import type { AuditTrailArgs, NewTrailArgs } from "./AuditTrailArgs";

const text = z.string().optional();
const days = z.number().optional();

const newTrail = {
    name: z.string(),
    bucketName: text,
    accessLogBucketName: text,
    logGroupName: text,
    logRetentionDays: days,
    logDeletionProtection: z.boolean().optional(),
    archiveAfterDays: days,
    expireAfterDays: days,
    organizationId: text,
} satisfies ShapeOf<NewTrailArgs>;

/** A trail to create. */
export const newTrailShape = z.strictObject(newTrail);

/** Arguments of {@link AuditTrail}. */
export const auditTrailShape = z.object({
    ...newTrail,
    region: text,
    tags: z.record(z.string(), z.string()).optional(),
} satisfies ShapeOf<AuditTrailArgs>);
