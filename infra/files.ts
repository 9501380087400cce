/** Where files lie: receivables as they came, and the rows of them that could not be read. */
export type FilePrefix = 'imports/' | 'rejected/';

/** Files under this prefix are receivables to import; their arrival goes to the queue of imports. */
export const IMPORT_FILES = { prefix: 'imports/', queue: 'imports' } as const;
