/** Where files lie: receivables as they came, the rows of them that could not be read, what banks send and get, and what
 * trials of réguas saw. */
export type FilePrefix = 'imports/' | 'rejected/' | 'retornos/' | 'remessas/' | 'trials/';

/** Files whose arrival is told, and to which queue: receivables to import, and retornos of banks. */
export const ARRIVING_FILES = [
  { prefix: 'imports/', queue: 'imports' },
  { prefix: 'retornos/', queue: 'retornos' },
] as const satisfies readonly { readonly prefix: FilePrefix; readonly queue: string }[];
