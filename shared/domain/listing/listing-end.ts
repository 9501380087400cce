import * as z from 'zod';

/** Why nobody may be listed by us, whatever they owe. */
export const ListingBar = z.enum(['minor', 'deceased', 'court-order']);
export type ListingBar = z.infer<typeof ListingBar>;

/** Why a debt may not be listed, or not any more. */
export const ListingObstacle = z.enum([
  'paid',
  'not-owed',
  'in-agreement',
  'disputed',
  'not-due',
  'expired',
  ...ListingBar.options,
  'hardship',
  /** Of two documents of a person one is wrong, and it may be this one: a stranger would be listed. */
  'document-in-doubt',
  'below-minimum',
  'amount-changed',
  'due-date-changed',
  /** No channel delivered the notice, none may carry it, or whoever got it is somebody else. */
  'no-notice',
]);
export type ListingObstacle = z.infer<typeof ListingObstacle>;

/** Why a listing ended. */
export const ListingEnd = z.enum([
  ...ListingObstacle.options,
  'registry-refused',
  /** Of a protest: the cartório sends its summons there. */
  'no-address',
  'team',
]);
export type ListingEnd = z.infer<typeof ListingEnd>;

/** What people read, in pt-BR; completes "porque". */
export const END_TEXTS: Readonly<Record<ListingEnd, string>> = {
  paid: 'a dívida foi paga',
  'not-owed': 'a dívida não era devida',
  'in-agreement': 'a dívida está em um acordo',
  disputed: 'a dívida está em contestação',
  'not-due': 'a dívida ainda não venceu',
  expired: 'passaram cinco anos do vencimento',
  minor: 'a pessoa é menor de idade',
  deceased: 'a pessoa faleceu',
  'court-order': 'há uma ordem judicial',
  hardship: 'a pessoa está superendividada',
  'document-in-doubt': 'não é certo que o documento deste cadastro seja o da pessoa',
  'below-minimum': 'o que falta pagar é menos do que o mínimo da política',
  'amount-changed': 'parte da dívida foi paga, e o valor registrado deixou de ser o certo',
  'due-date-changed': 'o vencimento foi corrigido, e o registrado deixou de ser o certo',
  'no-notice': 'não há prova de que o aviso chegou',
  'registry-refused': 'o órgão recusou o registro',
  'no-address': 'falta o endereço da pessoa, que o cartório exige',
  team: 'a equipe pediu',
};
