import * as z from 'zod';
import { CredorId, ImportId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** Asks for a place to upload a file of receivables. */
export const UploadRequest = z.object({
  credorId: CredorId,
  fileName: z.string().min(1).max(200),
});
export type UploadRequest = z.infer<typeof UploadRequest>;

/** Where to PUT the file; the import begins by itself when it has arrived. */
export const UploadGrant = z.object({
  url: z.url(),
  key: z.string(),
  expiresInSeconds: z.int(),
});
export type UploadGrant = z.infer<typeof UploadGrant>;

export const ImportView = z.object({
  importId: ImportId,
  credorId: CredorId,
  fileName: z.string(),
  status: z.enum(['running', 'done', 'failed']),
  /** Why the whole file was refused, in pt-BR. */
  failure: z.string().nullable(),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
  rows: z.int(),
  imported: z.int(),
  corrected: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
});
export type ImportView = z.infer<typeof ImportView>;

export const RejectedRow = z.object({
  row: z.int(),
  column: z.string(),
  value: z.string(),
  reason: z.string(),
  line: z.string(),
});
export type RejectedRow = z.infer<typeof RejectedRow>;

/** The first rejected rows to look at, and links to all of them, ready to mend and send again. */
export const RejectedRows = z.object({
  rows: z.array(RejectedRow),
  total: z.int(),
  /** One file, or several in the order of the rows where many were rejected. */
  downloadUrls: z.array(z.string()),
});
export type RejectedRows = z.infer<typeof RejectedRows>;

/** Debts sent as JSON instead of a file. Fields as in the file, in text, validated the same way. */
export const DebtBatch = z.object({
  credorId: CredorId,
  rows: z.array(z.record(z.string(), z.string())).min(1).max(500),
});
export type DebtBatch = z.infer<typeof DebtBatch>;

export const DebtBatchResult = z.object({
  results: z.array(
    z.object({
      row: z.int(),
      outcome: z.enum(['imported', 'corrected', 'unchanged', 'rejected']),
      column: z.string().optional(),
      reason: z.string().optional(),
    }),
  ),
});
export type DebtBatchResult = z.infer<typeof DebtBatchResult>;
