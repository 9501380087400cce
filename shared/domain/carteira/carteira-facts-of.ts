import { activeAgreementOf } from '#shared/domain/agreement/agreement-figures.ts';
import type { BehaviourEvent } from '#shared/domain/case/behaviour.ts';
import { caseOf, openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { eventsOf } from '#shared/domain/case/events-of.ts';
import { silencedBy } from '#shared/domain/debtor/flag.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { type PrescriptionPolicy, withoutPrescribed } from '#shared/domain/gate/prescription.ts';
import { mayReach } from '#shared/domain/gate/usable-contact.ts';
import { keptOf } from '#shared/domain/payment/payment.ts';
import { openPromiseOf } from '#shared/domain/promise/promise-figures.ts';
import type { CaseFacts } from '#shared/domain/score/attributes.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { FIRST_LANGUAGE } from '#shared/domain/values/language.ts';
import { daysBetween } from '#shared/domain/values/local-date.ts';
import { sumCentavos } from '#shared/domain/values/money.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { CarteiraFacts } from './facts.ts';
import { settledLate } from './settled-late.ts';

/** What stands for "never" where a fact counts days, so that `daysSinceVisit < 3` is false of whoever never came. */
export const NEVER_DAYS = 9_999;

type Looked = {
  readonly facts: CaseFacts;
  readonly score: number;
  readonly policy: PrescriptionPolicy;
};

/**
 * The facts of one case at this moment, on the debtor's own calendar; the case need not be open yet. What the debtor did is
 * counted since the ladder stands on its due date.
 *
 * @param looked what the score looks at, of the same moment, the score that the case is treated by, and how long debts may be asked for
 */
export function carteiraFactsOf(
  known: RegisteredRecord,
  credorId: CredorId,
  { facts, score, policy }: Looked,
  now: Instant,
): CarteiraFacts {
  const { debtor, contacts, agreements, listings, payments } = known;
  const today = localDateOf(now, debtor.zone);
  const record = withoutPrescribed(known, policy, today);
  const open = openDebtsOf(record, credorId);
  const events = eventsOf(record, credorId);
  const times = (event: BehaviourEvent) => events.filter((past) => past.event === event).length;
  const daysSince = (at: Instant | undefined) =>
    at === undefined ? NEVER_DAYS : Math.max(0, daysBetween(localDateOf(at, debtor.zone), today));
  const own = <T extends { readonly credorId: CredorId }>(list: readonly T[]): readonly T[] =>
    list.filter((one) => one.credorId === credorId);
  const received = own(payments).filter((payment) => keptOf(payment) > 0);
  const amountPaid = sumCentavos(received.map(keptOf));
  return {
    daysLate: facts.daysLate,
    amountOpen: facts.amountOpen,
    openDebts: facts.openDebts,
    score,
    documentKind: debtor.documentKind,
    uf: debtor.uf,
    credor: credorId,
    language: debtor.language?.language ?? FIRST_LANGUAGE,
    flag: silencedBy(debtor),
    largestDebt: Math.max(0, ...open.map(({ ledger }) => ledger.principalOpen)),
    descriptions: open.map(({ description }) => description).join('\n'),
    contracts: open.map(({ externalId }) => externalId).join('\n'),
    debtKind: open[0]?.terms.kind ?? null,
    contractDays: facts.contractDays ?? NEVER_DAYS,
    timesGreatestPayment: wholeTimes(facts.timesGreatestPayment),
    timesIncome: wholeTimes(facts.timesIncome),
    settledLate: settledLate(record, credorId, today, { zone: debtor.zone, policy }),
    listed: own(listings).some(({ status }) => status === 'filed' || status === 'withdrawing'),
    contested: caseOf(record, credorId)?.status === 'disputed',
    daysInCollection: facts.daysInCollection,
    debtsSettled: facts.debtsSettled,
    payments: facts.payments,
    amountPaid,
    daysSinceLastPayment: facts.daysSinceLastPayment ?? NEVER_DAYS,
    promiseOpen: openPromiseOf(record, credorId) !== null,
    promisesKept: facts.promisesKept,
    promisesBroken: facts.promisesBroken,
    agreementOpen: activeAgreementOf(record, credorId) !== null,
    agreementsFulfilled: own(agreements).filter(({ status }) => status === 'fulfilled').length,
    agreementsBroken: facts.agreementsBroken,
    reach: facts.reach,
    hasEmail: contacts.some((contact) => mayReach(contact, 'email')),
    hasMobile: contacts.some((contact) => mayReach(contact, 'sms')),
    opened: times('opened') > 0,
    clicked: times('clicked') > 0,
    replied: times('replied') > 0,
    visited: times('visited') > 0,
    promised: times('promised') > 0,
    brokePromise: times('broke-promise') > 0,
    partPaid: times('part-paid') > 0,
    complained: times('complained') > 0,
    visits: times('visited'),
    brokenPromises: times('broke-promise'),
    daysSinceVisit: daysSince(events.findLast(({ event }) => event === 'visited')?.at),
    daysSinceHeard: daysSince(events.at(-1)?.at),
  };
}

/** So many times at most; what nobody can compare stands as never. */
const wholeTimes = (times: number | null): number =>
  times === null ? NEVER_DAYS : Math.min(NEVER_DAYS, Math.ceil(times));
