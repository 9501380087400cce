/** The index of names, and of other lists of a credor's by their order. */
export const NAME_INDEX = 'gsi1';
/** The index that lists work for the team. It carries whose case it is and since when it is late, and nothing else. */
export const WORK_INDEX = 'gsi2';
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
