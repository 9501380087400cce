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
  /** `unless-mapped`: where nobody has said yet what the credor's columns hold, the file waits until somebody has looked at it. */
  review: z.enum(['unless-mapped', 'never']).default('never'),
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
  status: z.enum([
    'reviewing',
    'running',
    'comparing',
    'awaiting',
    'recalling',
    'done',
    'cancelled',
    'failed',
  ]),
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
  /** Rows that came in without something that could not be read, or with something dear. */
  withRemarks: z.int(),
  /** Headers of the columns that nothing was read from. */
  ignoredColumns: z.array(z.string()),
  /** Of some of them, in pt-BR, why a person must say what they hold. */
  columnDoubts: z.array(z.string()),
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

/** Some imports, newest first, and where older ones go on. */
export const ImportList = z.object({ items: z.array(ImportView), before: z.string().nullable() });
export type ImportList = z.infer<typeof ImportList>;

export const RejectedRow = z.object({
  row: z.int(),
  column: z.string(),
  value: z.string(),
  reason: z.string(),
  line: z.string(),
  /** The row as it came, in the order of `headers`. */
  fields: z.array(z.string()),
  /** Whether it was mended on screen, and is in. */
  isMended: z.boolean(),
});
export type RejectedRow = z.infer<typeof RejectedRow>;

/** Rejected rows, and those that came in with a remark, to look at, and links to all of them, ready to mend and send again. */
export const RejectedRows = z.object({
  rows: z.array(RejectedRow),
  /** Where the next ones begin; null after the last. */
  after: z.string().nullable(),
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

export const DebtResult = z.object({
  row: z.int(),
  outcome: z.enum(['imported', 'corrected', 'unchanged', 'rejected']),
  /** Of a rejected row, and of a good one that came in with a remark: the first column that it is about, and what stands there. */
  column: z.string().optional(),
  value: z.string().optional(),
  reason: z.string().optional(),
});
export type DebtResult = z.infer<typeof DebtResult>;

export const DebtBatchResult = z.object({ results: z.array(DebtResult) });
export type DebtBatchResult = z.infer<typeof DebtBatchResult>;

/** A row of a file, mended: its cells by the headers of its file. */
export const MendedRow = z.strictObject({ cells: z.record(z.string(), z.string()) });

/** What each column of a file is taken for, and what it could not do without. */
export const ImportColumns = z.object({
  columns: z.array(
    z.object({
      header: z.string(),
      /** Null for a column that nothing is read from. */
      field: z.string().nullable(),
      /** Whether the saved mapping says so. */
      isSaved: z.boolean(),
      /** Why nothing is read from it until a person says what it holds, in pt-BR; null of most. */
      doubt: z.string().nullable(),
      /** What stands in the first rows. */
      samples: z.array(z.string()),
    }),
  ),
  /** Fields that a column may hold, with their names in pt-BR. */
  fields: z.array(z.object({ field: z.string(), label: z.string(), isRequired: z.boolean() })),
  /** The first rows as they would come in, and what is wrong with them. */
  rows: z.array(
    z.object({
      row: z.int(),
      code: z.string(),
      taxId: z.string(),
      name: z.string(),
      amount: z.string(),
      dueDate: z.string(),
      problems: z.array(z.string()),
    }),
  ),
  /** Why nothing would come in, in pt-BR; null where rows would. */
  complaint: z.string().nullable(),
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
