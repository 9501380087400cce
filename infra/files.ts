/**
 * Where files lie: receivables as they came, the rows of them that could not be read, what
 * one function of an import leaves for the next, what banks send and get, what trials
 * of réguas saw, what scores learn from and what was learnt, and e-mails that debtors send.
 */
export type FilePrefix =
  | 'imports/'
  | 'rejected/'
  | 'import-work/'
  | 'retornos/'
  | 'remessas/'
  | 'trials/'
  | 'scores/'
  | 'replies/';

/** Files whose arrival is told, and to which queue: receivables to import, retornos of banks, and e-mails of debtors. */
export const ARRIVING_FILES = [
  { prefix: 'imports/', queue: 'imports' },
  { prefix: 'retornos/', queue: 'retornos' },
  { prefix: 'replies/', queue: 'replies' },
] as const satisfies readonly { readonly prefix: FilePrefix; readonly queue: string }[];

const WORK_DAYS = 90;
/** As long as the table notes that they are there (`shared/table/score-rows.ts`). */
const SNAPSHOTS_DAYS = 120;
const OUTCOMES_DAYS = 730;

/**
 * After how many days S3 deletes what lies under each prefix; null for never. Files of receivables, rejected rows and e-mails hold
 * personal data and are kept no longer than they are useful. What scores learn from is kept as long as its notes in the table; a model
 * holds nothing of anybody, and every score that it ever gave can be computed again, so it stays.
 */
export const FILES_KEPT_DAYS: Readonly<
  Record<
    | Exclude<FilePrefix, 'scores/'>
    | 'scores/nights/'
    | 'scores/snapshots/'
    | 'scores/outcomes/'
    | 'scores/models/',
    number | null
  >
> = {
  'imports/': WORK_DAYS,
  'rejected/': WORK_DAYS,
  'import-work/': WORK_DAYS,
  'retornos/': WORK_DAYS,
  'remessas/': WORK_DAYS,
  'trials/': WORK_DAYS,
  'replies/': WORK_DAYS,
  'scores/nights/': WORK_DAYS,
  'scores/snapshots/': SNAPSHOTS_DAYS,
  'scores/outcomes/': OUTCOMES_DAYS,
  'scores/models/': null,
};
