import * as z from 'zod';
import { BookDoubt } from '#shared/domain/import/book-doubts.ts';
import { GivenMapping } from '#shared/domain/import/column-mapping.ts';
import { CredorId, ImportId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** Asks for a place to upload a file of receivables. */
export const UploadRequest = z.object({
  credorId: CredorId,
  fileName: z.string().min(1).max(200),
  /** `full`: the file is the credor's whole book, and open debts that it lacks are taken back. */
  mode: z.enum(['delta', 'full']).default('delta'),
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
  status: z.enum(['running', 'comparing', 'awaiting', 'recalling', 'done', 'cancelled', 'failed']),
  mode: z.enum(['delta', 'full']),
  /** How much of the file is read, 0 to 1; null where nobody knows yet. */
  share: z.number().min(0).max(1).nullable(),
  /** Why the whole file was refused, in pt-BR. */
  failure: z.string().nullable(),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
  rows: z.int(),
  imported: z.int(),
  corrected: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  /** Names of a spreadsheet's other sheets, of which nothing is read: its first one counts. */
  otherSheets: z.array(z.string()),
  /** Of a full book: the credor's open debts, and those of them that the file lacks. */
  recall: z
    .object({
      open: z.int(),
      absent: z.int(),
      withdrawn: z.int(),
      kept: z.int(),
      doubts: z.array(BookDoubt),
    })
    .nullable(),
});
export type ImportView = z.infer<typeof ImportView>;

export const RejectedRow = z.object({
  row: z.int(),
  column: z.string(),
  value: z.string(),
  reason: z.string(),
  line: z.string(),
  /** The row as it came, in the order of `headers`. */
  fields: z.array(z.string()),
});
export type RejectedRow = z.infer<typeof RejectedRow>;

/** The first rejected rows to look at, and links to all of them, ready to mend and send again. */
export const RejectedRows = z.object({
  rows: z.array(RejectedRow),
  total: z.int(),
  /** The file's own columns, each with a name of its own, as `POST /api/debts` takes them. */
  headers: z.array(z.string()),
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

/** What each column of a file is taken for, and what it could not do without. */
export const ImportColumns = z.object({
  columns: z.array(
    z.object({
      header: z.string(),
      /** Null for a column that nothing is read from. */
      field: z.string().nullable(),
      /** Whether the saved mapping says so. */
      isSaved: z.boolean(),
      /** What stands in the first rows. */
      samples: z.array(z.string()),
    }),
  ),
  /** Fields that a column may hold, with their names in pt-BR. */
  fields: z.array(z.object({ field: z.string(), label: z.string(), isRequired: z.boolean() })),
  mappingVersion: z.int(),
});
export type ImportColumns = z.infer<typeof ImportColumns>;

export const PublishedMapping = z.object({ version: z.int().min(0), document: GivenMapping });
export type PublishedMapping = z.infer<typeof PublishedMapping>;
export const MappingPublication = z.strictObject({
  document: GivenMapping,
  expectedVersion: z.int().min(0),
});

/** What a person says to debts that a full book lacks. */
export const RecallDecision = z.strictObject({ decision: z.enum(['withdraw', 'keep']) });

/** Absent debts of a full book to look at, and links to all of them. */
export const AbsentDebts = z.object({
  rows: z.array(z.object({ code: z.string(), principal: z.string(), dueDate: z.string() })),
  downloadUrls: z.array(z.string()),
});
