import { REACTING_REGUA } from '#local/sample/reacting-regua.ts';
import { addressesOf } from '#local/sample/townsfolk.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { epochMsOf, instantAt } from '#shared/domain/values/zone.ts';
import { dayAfter } from '#local/simulation/laws/calendar/bank-days.ts';
import type { Evidence, Life, Witnessed } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { type InForceOffers, offersAt } from '#local/simulation/laws/evidence/offers-in-force.ts';
import { namedSums } from '#local/simulation/laws/words/named-debts.ts';
import { halfUp } from '#local/simulation/laws/second-reading/arithmetic.ts';
import { mayNegotiate } from '#local/simulation/laws/second-reading/negotiable.ts';
import {
  ownOffer,
  ownPlans,
  type OwnQuestion,
} from '#local/simulation/laws/second-reading/offers.ts';
import { type SentContact, sentContacts } from '#local/simulation/laws/evidence/sent-contact.ts';
import { shownWords } from '#local/simulation/laws/words/shown-words.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';
import { ABOUT_MS } from '#local/simulation/laws/evidence/tellings.ts';

const WHOLE_BPS = 10_000;

/** What holds of offers that are told: by messages, and by the page on which one is accepted. */
export const TOLD_OFFER_LAWS: readonly Law[] = [
  {
    name: 'a message tells the offer that spares its reader most, as the policy of its day makes it',
    breaches: (evidence) => [
      ...sentContacts(evidence).flatMap((contact) => toldOtherwise(contact, evidence)),
      ...evidence.lives.flatMap((life) => passedOtherwise(life, evidence)),
    ],
  },
  {
    name: 'a message that says for how much says the sum that is offered',
    breaches: (evidence) => sentContacts(evidence).flatMap(readOtherwise),
  },
  {
    name: 'whoever accepts an offer owes what stood on the page, and nothing else',
    breaches: (evidence) =>
      evidence.submissions.flatMap((taken) => acceptedOtherwise(taken, evidence)),
  },
];

function toldOtherwise(
  { life, claim, at }: SentContact,
  { offerPolicies }: Evidence,
): readonly Breach[] {
  const { purpose, messageId } = claim;
  if (purpose.kind !== 'regua-step') return [];
  const { offer, stepId } = purpose;
  if (offer === undefined && !TELLS_OFFERS.has(stepId)) return [];
  const entry = life.entries.find(({ fact }) => fact === claim);
  if (entry === undefined) return [];
  const best = bestAt(entry, claim.credorId, life, offerPolicies);
  const told = offer
    ? `${offer.offerId} of ${offer.parcels} parcels: ${offer.total} for ${offer.owed} of ${offer.forDate} until ${offer.validUntil}`
    : NO_OFFER;
  if (best.includes(told)) return [];
  const what = `message ${messageId} tells ${told}, and not ${best[0] ?? 'what any policy says'}`;
  return [{ debtorId: life.debtorId, at, what }];
}

/** A step that has no offer to tell is passed over, and says so. */
function passedOtherwise(life: Life, { offerPolicies }: Evidence): readonly Breach[] {
  return life.entries.flatMap((entry) => {
    const { fact, at } = entry;
    if (fact.type !== 'step-skipped' || !fact.reasons.includes('no-offer')) return [];
    const best = bestAt(entry, fact.credorId, life, offerPolicies);
    if (best.includes(NO_OFFER)) return [];
    const what = `${fact.stepId} had no offer, and not ${best[0] ?? 'what any policy says'}`;
    return [{ debtorId: life.debtorId, at, what }];
  });
}

const NO_OFFER = 'nothing';
const TELLS_OFFERS: ReadonlySet<string> = new Set(
  REACTING_REGUA.steps.filter(({ kind }) => kind === 'offer').map(({ stepId }) => stepId),
);

/** What a credor may have offered best when something was written down, by each policy that may have been in force: it has had one from the beginning. */
function bestAt(
  entry: HistoryEntry,
  credorId: string,
  { entries, person: { uf } }: Life,
  offerPolicies: Evidence['offerPolicies'],
): readonly string[] {
  const at = epochMsOf(entry.at);
  const known = entries.slice(0, entries.indexOf(entry));
  const question = { known, credorId, uf, forDate: localDayOf(uf, at) };
  if (!mayNegotiate(question)) return [NO_OFFER];
  return offersAt(offerPolicies, credorId, at).map(({ document }) => bestOf(document, question));
}

/** What spares most, and of those that spare the same what has the fewest parcels; nothing that waits for a gestor. */
function bestOf(policy: InForceOffers['document'], question: OwnQuestion): string {
  const { forDate } = question;
  const [best] = ownPlans(policy, question)
    .flatMap((plan) => ownOffer(policy, plan, question) ?? [])
    .filter(({ given, owed }) => given <= halfUp(owed * policy.operatorDiscountBps, WHOLE_BPS))
    .toSorted((a, b) => b.given - a.given || a.parcels - b.parcels);
  if (!best) return NO_OFFER;
  const { parcels, owed, total, interest } = best;
  const name = parcels === 0 ? 'a-vista' : `${parcels}x`;
  const until = dayAfter(forDate, policy.validityDays);
  return `${name} of ${parcels} parcels: ${total + interest} for ${owed} of ${forDate} until ${until}`;
}

/** Whoever was not yet seen to be the right person reads of no sum at all. */
function readOtherwise({ life, claim, at, messages }: SentContact): readonly Breach[] {
  const { purpose, messageId } = claim;
  if (purpose.kind !== 'regua-step' || purpose.offer === undefined) return [];
  const { total } = purpose.offer;
  return messages.flatMap(shownWords).flatMap(({ part, words }) => {
    const sums = namedSums(words);
    if (sums.length === 0 || sums.includes(total)) return [];
    const what = `the ${part} of message ${messageId} offers ${total} centavos, and says ${sums.join()}`;
    return [{ debtorId: life.debtorId, at, what }];
  });
}

/** The page names what is paid in all, and each part of it. */
function acceptedOtherwise(
  { person, action, leadsTo, sums, at }: Witnessed,
  { lives }: Evidence,
): readonly Breach[] {
  if (!action.endsWith('/proposta') || !leadsTo.endsWith('/acordo')) return [];
  // Who was registered twice shares an address, and a link that came to it may be of either registration.
  const own = addressesOf(person);
  const mine = lives.filter(({ person: one }) => addressesOf(one).some((to) => own.includes(to)));
  const accepted = mine
    .flatMap(({ entries }) => entries)
    .filter(
      (entry) => entry.fact.type === 'agreement-accepted' && epochMsOf(entry.at) <= at + ABOUT_MS,
    );
  const asked = accepted.flatMap(({ fact }) =>
    fact.type === 'agreement-accepted'
      ? [[fact.total + fact.interest, ...fact.instalments.map(({ amount }) => amount)]]
      : [],
  );
  if (asked.some((amounts) => amounts.every((amount) => sums.includes(amount)))) return [];
  const what = `accepted ${sums.join()} on the page, and owes ${asked.at(-1)?.join() ?? 'nothing'}`;
  return [{ debtorId: mine[0]?.debtorId ?? null, at: instantAt(at), what }];
}
