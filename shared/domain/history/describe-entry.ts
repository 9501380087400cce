import { payableOf } from '#shared/domain/agreement/agreement-figures.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Zone } from '#shared/domain/values/zone.ts';
import { describeAgreement } from './describe-agreement.ts';
import { describeCall } from './describe-call.ts';
import { describeCharge } from './describe-charge.ts';
import { describeContact } from './describe-contact.ts';
import { describeLadder } from './describe-ladder.ts';
import { describeJoin } from './describe-join.ts';
import { describeListing } from './describe-listing.ts';
import { describeMessage } from './describe-message.ts';
import { describeMoney } from './describe-money.ts';
import { describeNext } from './describe-next.ts';
import { describeReview } from './describe-review.ts';
import { describePerson } from './describe-person.ts';
import { describePortal } from './describe-portal.ts';
import { describePromise } from './describe-promise.ts';
import { OTHER_CREDOR, seesSource } from '#shared/domain/debtor/source-text.ts';
import { describeRegistration } from './describe-registration.ts';
import { describeTask } from './describe-task.ts';
import { describeReply } from './describe-reply.ts';
import type { Description } from './description.ts';
import type { Fact, HistoryEntry } from './entry.ts';

/**
 * One history entry in words, with what it led to.
 *
 * @param zone the debtor's own, for every moment in the text
 * @param sees whether the reader may know of a credor; the next action of another is left out, and what another brought has no name
 */
export function describeEntry(
  { fact, next }: Pick<HistoryEntry, 'fact' | 'next'>,
  zone: Zone,
  sees: (credorId: CredorId) => boolean,
): Description {
  const description = describeFact(withOwnPlaces(fact, sees), zone);
  const isShown = next !== undefined && (next.kind === 'none' || sees(next.credorId));
  return isShown ? { ...description, why: [...description.why, describeNext(next)] } : description;
}

/** Where a person lives is put together from what all credores say; each reads of itself alone by whom. */
const withOwnPlaces = (fact: Fact, sees: (credorId: CredorId) => boolean): Fact =>
  fact.type === 'place-noted'
    ? {
        ...fact,
        places: fact.places.map((place) =>
          seesSource(place.source, sees) ? place : { ...place, source: OTHER_CREDOR },
        ),
      }
    : fact;

function describeFact(fact: Fact, zone: Zone): Description {
  switch (fact.type) {
    case 'debtor-registered':
    case 'contact-added':
    case 'contacts-looked-up':
    case 'whatsapp-consented':
    case 'address-noted':
    case 'place-noted':
    case 'debt-imported':
    case 'debt-corrected':
    case 'debt-withdrawn':
    case 'debt-returned':
    case 'case-opened':
    case 'arm-assigned':
    case 'case-assessed':
    case 'case-disputed':
    case 'dispute-closed':
    case 'case-settled':
    case 'case-reopened':
    case 'case-regua-moved':
      return describeRegistration(fact);
    case 'registration-joined':
    case 'registration-parted':
    case 'registration-told-apart':
      return describeJoin(fact);
    case 'step-held':
    case 'step-skipped':
    case 'wait-ended':
    case 'carteira-moved':
    case 'alarm-replanned':
    case 'opted-out':
    case 'opted-in':
      return describeContact(fact, zone);
    case 'message-requested':
    case 'message-claimed':
    case 'message-sent':
    case 'message-held':
    case 'message-withheld':
    case 'message-refused':
    case 'message-uncertain':
    case 'message-outcome':
      return describeMessage(fact, zone);
    case 'portal-visited':
    case 'identity-confirmed':
    case 'identity-refused':
    case 'identity-unlocked':
    case 'contact-disowned':
      return describePortal(fact);
    case 'charge-requested':
    case 'charge-issued':
    case 'charge-failed':
    case 'charge-cancel-requested':
    case 'charge-cancelled':
    case 'charge-cancel-refused':
    case 'charge-registered':
    case 'charge-rejected':
    case 'charge-written-off':
      return describeCharge(fact, zone);
    case 'payment-applied':
    case 'payment-refunded':
    case 'payment-charged-back':
    case 'chargeback-reversed':
    case 'chargeback-told':
    case 'payment-clearing':
    case 'payment-suspected':
    case 'suspicion-ended':
    case 'overpayment-applied':
    case 'debts-owe-again':
      return describeMoney(fact, zone);
    case 'agreement-proposed':
    case 'agreement-refused':
    case 'agreement-accepted':
    case 'agreement-fulfilled':
    case 'agreement-reopened':
    case 'agreement-owes-again':
    case 'agreement-rest-let-go':
    case 'agreement-broken':
    case 'agreement-reinstated':
    case 'agreement-end-held':
    case 'agreement-cancelled':
    case 'agreement-renegotiated':
      return describeAgreement(fact);
    case 'promise-made':
    case 'promise-kept':
    case 'promise-broken':
    case 'promise-lapsed':
      return describePromise(fact);
    case 'reply-received':
    case 'reply-handled':
      return describeReply(fact);
    case 'listing-asked':
    case 'listing-notice-held':
    case 'listing-notice-failed':
    case 'listing-filing-requested':
    case 'listing-filing-tried':
    case 'listing-filed':
    case 'listing-cancelled':
    case 'listing-withdrawal-requested':
    case 'listing-withdrawal-repeated':
    case 'listing-withdrawn':
    case 'listing-barred':
    case 'listing-bar-lifted':
      return describeListing(fact, zone);
    case 'task-opened':
    case 'task-claimed':
    case 'task-released':
    case 'task-closed':
      return describeTask(fact);
    case 'ladder-paused':
    case 'ladder-resumed':
    case 'ladder-stopped':
    case 'step-overridden':
    case 'override-lifted':
      return describeLadder(fact, zone);
    case 'debtor-flagged':
    case 'debtor-unflagged':
    case 'language-chosen':
    case 'name-corrected':
    case 'right-person-reached':
    case 'dossier-issued':
      return describePerson(fact, zone);
    case 'score-review-requested':
    case 'score-review-answered':
      return describeReview(fact);
    case 'work-claimed':
    case 'work-released':
    case 'callback-asked':
    case 'call-placed':
    case 'call-dialled':
    case 'call-failed':
    case 'call-uncertain':
    case 'call-answered':
    case 'call-ended':
    case 'call-recorded':
    case 'call-disposed':
      return describeCall(fact, zone);
  }
}

/** The amount that a fact is about, in centavos; null for facts about no money. */
export function amountOf(fact: Fact): number | null {
  switch (fact.type) {
    case 'debt-imported':
    case 'debt-corrected':
      return fact.principal;
    case 'charge-requested':
    case 'payment-applied':
    case 'chargeback-reversed':
      return fact.amount;
    case 'promise-made':
      return fact.amount;
    case 'agreement-proposed':
    case 'agreement-accepted':
      return payableOf(fact);
    case 'payment-refunded':
    case 'payment-charged-back':
      return -Number(fact.amount);
    default:
      return null;
  }
}
