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
