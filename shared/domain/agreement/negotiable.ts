import { caseOf, openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { type AmountDue, caseDue } from '#shared/domain/debt/amount-due.ts';
import { cannotBind } from '#shared/domain/debtor/flag.ts';
import { withoutPrescribed } from '#shared/domain/gate/prescription.ts';
import { asOffered } from '#shared/domain/score/treated-score.ts';
import { sumCentavos } from '#shared/domain/values/money.ts';
import { AGREEMENT_DEBTS_MAX } from './agreement.ts';
import { activeAgreementOf, proposalOf } from './agreement-figures.ts';
import type { Band, Range } from './offer-policy.ts';
import type { OfferQuestion, OfferRefusal } from './offer-question.ts';

/** What can be negotiated, and the band of the policy that the debtor is in. */
export type Negotiable =
  | { readonly outcome: 'yes'; readonly debts: readonly AmountDue[]; readonly band: Band }
  | { readonly outcome: 'no'; readonly because: OfferRefusal };

/**
 * The debts of the case that are late and may be collected, oldest first. Those to come are nobody's worry yet, and
 * whoever contests, or has an agreement, has nothing to negotiate.
 */
export function negotiable(question: OfferQuestion): Negotiable {
  const { record, credorId, policy, contactPolicy, moneyRules, forDate } = question;
  if (cannotBind(record.debtor)) return no('protected-person');
  const known = caseOf(record, credorId);
  if (known?.status === 'disputed') return no('disputed');
  if (activeAgreementOf(record, credorId)) return no('in-agreement');
  if (proposalOf(record, credorId, forDate)) return no('awaiting-approval');
  const collected = withoutPrescribed(record, contactPolicy, forDate);
  const due = caseDue(collected, credorId, forDate, moneyRules);
  const debts = due.debts.filter(({ daysLate }) => daysLate > 0);
  const [oldest] = debts;
  if (!known || !oldest) {
    const hasPrescribed = openDebtsOf(record, credorId).length > due.debts.length;
    return no(hasPrescribed ? 'prescribed' : 'nothing-owed');
  }
  if (debts.length > AGREEMENT_DEBTS_MAX) return no('too-many-debts');
  const amount = sumCentavos(debts.map(({ total }) => total));
  const band = policy.bands.find(
    ({ carteiras, daysLate, score, amount: range }) =>
      (carteiras === null || carteiras.includes(known.carteiraId)) &&
      isWithin(daysLate, oldest.daysLate) &&
      isWithin(score, known.score ? asOffered(known.score) : null) &&
      isWithin(range, amount),
  );
  return band ? { outcome: 'yes', debts, band } : no('no-band');
}

const isWithin = (range: Range | null, value: number | null): boolean =>
  range === null ||
  (value !== null && value >= range.from && (range.until === null || value <= range.until));

const no = (because: OfferRefusal): Negotiable => ({ outcome: 'no', because });
