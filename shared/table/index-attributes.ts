/** What the index of work carries beside its keys: whose case it is and since when it is late, and nothing else. */
export const WORK_ATTRIBUTES = ['debtorId', 'oldestDueDate', 'carteiraId'] as const;
/** What the index of names carries of a case beside its keys. */
export const LISTED_ATTRIBUTES = [
  'debtorId',
  'credorId',
  'name',
  'status',
  'carteiraId',
  'score',
  'openDebts',
  'principalOpen',
  'oldestDueDate',
  'expected',
  'coverage',
] as const;
