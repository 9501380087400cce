import * as z from 'zod';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { type CaseAttribute, CaseFacts } from './attributes.ts';
import { declaredIncomeOf } from './capacity-facts.ts';
import type { CollectionScore } from './score.ts';

/** Where the facts behind a reason come from, in pt-BR for the debtor, and the debtor's day of the newest of them. */
export const ReasonSource = z.object({
  fact: z.string().min(1).max(60),
  source: z.string().min(1).max(120),
  on: LocalDate,
});
export type ReasonSource = z.infer<typeof ReasonSource>;

const TEXTS = {
  debts: 'dívidas que o credor informou',
  income: 'renda que a pessoa declarou ao credor no contrato, informada por ele',
  money: 'pagamentos que o banco ou o credor informou',
  promises: 'promessas registradas aqui',
  agreements: 'acordos registrados aqui',
  messages: 'o que foi feito das mensagens enviadas',
  contacts: 'entrega das mensagens e confirmação dos contatos',
} as const;
/** From where what is weighed is known. */
export type Source = keyof typeof TEXTS;

const SOURCES: Readonly<Record<CaseAttribute, Source>> = {
  daysLate: 'debts',
  openDebts: 'debts',
  amountOpen: 'debts',
  daysInCollection: 'debts',
  debtsSettled: 'money',
  payments: 'money',
  daysSinceLastPayment: 'money',
  recentPayments: 'money',
  paidShare: 'money',
  promisesKept: 'promises',
  promisesBroken: 'promises',
  agreementsBroken: 'agreements',
  shortestDelay: 'money',
  contractDays: 'debts',
  timesGreatestPayment: 'money',
  timesIncome: 'income',
  engagement: 'messages',
  reach: 'contacts',
};

/**
 * The source and day of each reason of a score but the base, which is the same for everybody: the person may ask which data
 * were weighed and where they come from (STJ, Súmula 550; LGPD art. 9 and 19). An income is of the day of the contract in which it was
 * declared. What is owed is as the credor's book stood when the score was computed, and so is what there was none of.
 */
export function reasonSources(
  record: RegisteredRecord,
  credorId: CredorId,
  { reasons, at }: CollectionScore,
): readonly ReasonSource[] {
  const { zone } = record.debtor;
  const known = newsOf(record, credorId);
  const debts = record.debts.filter((debt) => debt.credorId === credorId);
  return reasons.flatMap(({ fact: name }) => {
    const attribute = CaseFacts.keyof().safeParse(name);
    if (!attribute.success) return [];
    const source = SOURCES[attribute.data];
    const newest = known[source].filter((moment) => moment <= at).toSorted();
    const today = localDateOf(at, zone);
    const declared = source === 'income' ? declaredIncomeOf(debts, today)?.on : undefined;
    const on = declared ?? localDateOf(newest.at(-1) ?? at, zone);
    return [{ fact: name, source: TEXTS[source], on }];
  });
}

/** When something was known from each source. */
function newsOf(record: RegisteredRecord, credorId: CredorId) {
  const own = <T extends { readonly credorId: CredorId }>(list: readonly T[]): readonly T[] =>
    list.filter((one) => one.credorId === credorId);
  return {
    debts: [],
    income: [],
    money: own(record.payments).map(({ paidAt }) => paidAt),
    promises: own(record.promises).flatMap((one) =>
      'endedAt' in one ? [one.madeAt, one.endedAt] : [one.madeAt],
    ),
    agreements: own(record.agreements).flatMap((one) => ('endedAt' in one ? [one.endedAt] : [])),
    messages: own(record.cases).flatMap(({ lastDone }) => Object.values(lastDone ?? {})),
    contacts: record.contacts.flatMap(({ addedAt, changedAt, provenAt }) =>
      [addedAt, changedAt, provenAt].filter((moment) => moment !== undefined),
    ),
  } satisfies Record<Source, readonly Instant[]>;
}
