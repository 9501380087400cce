import { dayOf } from '#local/simulation/laws/evidence/contacted.ts';
import { SKEW_MS_MAX } from '#local/simulation/faults/fault-kind.ts';
import type { GateReason } from '#shared/domain/gate/reason.ts';
import type { Chargeback } from '#shared/domain/payment/payment.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import type { Rule } from './gate-rule.ts';
import type { Contacted } from '#local/simulation/laws/evidence/contacted.ts';
import { promisedUntil } from '#local/simulation/laws/second-reading/contested.ts';
import { boletoHolds } from '#local/simulation/laws/second-reading/waiting.ts';

const REST_MS = 72 * 3_600_000;
const PROMISE_FACTS: ReadonlySet<string> = new Set([
  'promise-made',
  'promise-kept',
  'promise-broken',
  'promise-lapsed',
]);

/** Whoever paid, may have paid, or said when they will pay. */
export const RULES_OF_MONEY = {
  'recent-payment': ({ before, claim, at }) => {
    const recent = before.payments.find(
      ({ credorId, refunded, amount, paidAt, chargebacks = [] }) =>
        credorId === claim.credorId &&
        refunded + withdrawn(chargebacks) < amount &&
        epochMsOf(at) - epochMsOf(paidAt) + 2 * SKEW_MS_MAX < REST_MS,
    );
    return recent === undefined ? null : `paid on ${recent.paidAt}`;
  },
  promised: (contact) => {
    const { known, claim, life } = contact;
    const entries = life.entries.slice(0, known.length);
    const last = entries.findLast(
      ({ fact }) =>
        PROMISE_FACTS.has(fact.type) && 'credorId' in fact && fact.credorId === claim.credorId,
    );
    if (last?.fact.type !== 'promise-made') return null;
    const { fact, at } = last;
    const isOver = dayOf(contact) > promisedUntil({ fact, at }, entries, life.person.uf);
    return isOver ? null : `${fact.date} was promised`;
  },
  'payment-clearing': (contact) => {
    const { before, claim, life } = contact;
    const day = dayOf(contact);
    const told = caseOf(contact)?.clearing?.clearsBy;
    if (told !== undefined && day <= told) return `a payment was on its way until ${told}`;
    const until = boletoHolds(before, claim.credorId, day, life.person.uf);
    return until === null ? null : `a boleto may turn out to be paid until ${until}`;
  },
  'payment-unmatched': (contact) => {
    const day = dayOf(contact);
    const held = caseOf(contact)?.suspected?.find(({ heldUntil }) => day <= heldUntil);
    return held === undefined ? null : `money may have been theirs until ${held.heldUntil}`;
  },
} satisfies Partial<Record<GateReason, Rule>>;

const withdrawn = (chargebacks: readonly Chargeback[]): number =>
  chargebacks.reduce((sum, { amount, status }) => (status === 'withdrawn' ? sum + amount : sum), 0);

const caseOf = ({ before, claim }: Contacted) =>
  before.cases.find(({ credorId }) => credorId === claim.credorId);
