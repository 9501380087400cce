import { activeAgreementOf } from '#shared/domain/agreement/agreement-figures.ts';
import type { OfferPolicy } from '#shared/domain/agreement/offer-policy.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import { caseDue } from '#shared/domain/debt/amount-due.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import { cannotBind } from '#shared/domain/debtor/flag.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { withoutPrescribed } from '#shared/domain/gate/prescription.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { promiseIdOf } from '#shared/domain/values/derive-ids.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { addDays, formatDate, type LocalDate } from '#shared/domain/values/local-date.ts';
import { sumCentavos } from '#shared/domain/values/money.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { PromiseTerms } from './promise.ts';
import { openPromiseOf, paidFrom } from './promise-figures.ts';

export const PromiseRefusal = {
  'protected-person':
    'Em nome de quem faleceu, é menor de idade ou tem uma ordem judicial nada se promete por aqui; fale com o atendimento.',
  'nothing-owed': 'Não há dívida vencida em aberto com este credor.',
  disputed: 'A cobrança está em contestação; nada se promete enquanto ela é conferida.',
  'in-agreement': 'Há um acordo em vigor; acompanhe as parcelas dele.',
  'bad-date': 'O dia está fora do prazo permitido.',
  'moved-too-often': 'A promessa já foi remarcada o quanto a política permite.',
} as const;
export type PromiseRefusal = keyof typeof PromiseRefusal;

export type PromiseAnswer =
  | { readonly outcome: 'made'; readonly fact: FactOf<'promise-made'> }
  | { readonly outcome: 'refused'; readonly because: PromiseRefusal };

/** The days that may be promised today: from today up to and with the last. */
export const promisableDays = (
  record: RegisteredRecord,
  policy: OfferPolicy,
  now: Instant,
): { readonly first: LocalDate; readonly last: LocalDate } => {
  const first = localDateOf(now, record.debtor.zone);
  return { first, last: addDays(first, policy.promise.daysMax) };
};

/** Why a promise cannot be, in pt-BR, with the days that can be where the day is what is wrong. */
export function promiseRefused(
  because: PromiseRefusal,
  { first, last }: ReturnType<typeof promisableDays>,
): string {
  const text = PromiseRefusal[because];
  if (because !== 'bad-date') return text;
  return `${text} Escolha um dia de ${formatDate(first)} a ${formatDate(last)}.`;
}

/**
 * A debtor names a day on which they will pay what is late, valued at that day. A promise that stands already is moved,
 * as often as the policy allows.
 */
export function makePromise(
  record: RegisteredRecord,
  ask: {
    readonly credorId: CredorId;
    readonly date: LocalDate;
    readonly via: PromiseTerms['via'];
    readonly policy: OfferPolicy;
    readonly contactPolicy: Pick<ContactPolicy, 'prescription'>;
    readonly moneyRules: MoneyRules;
    readonly now: Instant;
  },
): PromiseAnswer {
  const { credorId, date, via, policy, contactPolicy, moneyRules, now } = ask;
  if (cannotBind(record.debtor)) return refused('protected-person');
  const { first, last } = promisableDays(record, policy, now);
  const status = caseOf(record, credorId)?.status ?? 'settled';
  if (status === 'disputed') return refused('disputed');
  if (activeAgreementOf(record, credorId)) return refused('in-agreement');
  const collected = withoutPrescribed(record, contactPolicy, first);
  const { debts } = caseDue(collected, credorId, date, moneyRules);
  const late = debts.filter(({ debt }) => debt.dueDate <= first);
  if (late.length === 0) return refused('nothing-owed');
  if (date < first || date > last) return refused('bad-date');
  const standing = openPromiseOf(record, credorId);
  const isTooOften =
    standing !== null && movedBefore(record, credorId) >= policy.promise.reschedulesMax;
  if (isTooOften) return refused('moved-too-often');
  const priorPayments = paidFrom(record, credorId, now).map(({ paymentId }) => paymentId);
  return {
    outcome: 'made',
    fact: {
      type: 'promise-made',
      promiseId: promiseIdOf(record.debtor.debtorId, record.promises.length),
      credorId,
      date,
      amount: sumCentavos(late.map(({ total }) => total)),
      debtIds: late.map(({ debt }) => debt.debtId),
      toleranceDays: policy.promise.toleranceDays,
      via,
      replaces: standing?.promiseId ?? null,
      ...(priorPayments.length > 0 && { priorPayments }),
    },
  };
}

/** How often the promise that stands was moved already: those rescheduled since the last that ended otherwise. */
function movedBefore(record: RegisteredRecord, credorId: CredorId): number {
  // By their moments: the table brings them in the order of their ids.
  const own = record.promises
    .filter((known) => known.credorId === credorId)
    .toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : 1));
  const lastEnded = own.findLastIndex(
    ({ status }) => status !== 'made' && status !== 'rescheduled',
  );
  return own.slice(lastEnded + 1).filter(({ status }) => status === 'rescheduled').length;
}

const refused = (because: PromiseRefusal): PromiseAnswer => ({ outcome: 'refused', because });
