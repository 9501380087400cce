import type { AgreementId } from '#shared/domain/values/ids.ts';
import type { ProposedAgreement } from './agreement.ts';
import { agreementOf, standsUnchanged } from './agreement-figures.ts';
import { floorOf } from './concede.ts';
import { negotiable } from './negotiable.ts';
import { payoffDiscountMax } from './payoff-discount.ts';
import type { OfferQuestion, OfferRefusal } from './offer-question.ts';

export type ProposalCheck =
  | { readonly outcome: 'open'; readonly proposal: ProposedAgreement }
  | { readonly outcome: 'refused'; readonly because: OfferRefusal };

/**
 * Whether a gestor may still approve what was proposed: it is valid today, the debts stand as they stood, and it does not
 * undercut the floor of today's policy, which nobody may, not by what paying ahead spares either.
 *
 * @param question as it is today
 */
export function checkProposal(question: OfferQuestion, agreementId: AgreementId): ProposalCheck {
  const { record } = question;
  const proposal = agreementOf(record, agreementId);
  if (proposal?.status !== 'proposed') return { outcome: 'refused', because: 'no-such-offer' };
  const others = { ...record, agreements: record.agreements.filter((one) => one !== proposal) };
  const found = negotiable({ ...question, record: others });
  if (found.outcome === 'no') return { outcome: 'refused', because: found.because };
  if (question.forDate > proposal.validUntil) return { outcome: 'refused', because: 'expired' };
  if (!standsUnchanged(record, proposal)) return { outcome: 'refused', because: 'changed' };
  const floor = floorOf(proposal.debts, question.policy.floorPrincipalBps);
  const { total, instalments, payoffDiscountBps } = proposal;
  const mostAhead = payoffDiscountMax(total, floor, instalments.length);
  return total < floor || payoffDiscountBps > mostAhead
    ? { outcome: 'refused', because: 'below-floor' }
    : { outcome: 'open', proposal };
}
