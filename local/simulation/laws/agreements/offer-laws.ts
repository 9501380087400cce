import type { FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import { dayAfter } from '#local/simulation/laws/calendar/bank-days.ts';
import { before } from '#local/simulation/laws/debts/book-laws.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { type InForceOffers, offersAt } from '#local/simulation/laws/evidence/offers-in-force.ts';
import { halfUp } from '#local/simulation/laws/second-reading/arithmetic.ts';
import { isOf } from '#local/simulation/laws/second-reading/books.ts';
import { type OwnOffer, ownOffer, ownPlans } from '#local/simulation/laws/second-reading/offers.ts';
import { ownSpared } from '#local/simulation/laws/second-reading/payoff.ts';
import type { OwnPart } from '#local/simulation/laws/second-reading/plan.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

type Accepted = FactOf<'agreement-accepted'>;

const WHOLE_BPS = 10_000;

/** What holds of what is given away: counted from the published offer policy by an arithmetic of its own, and believed of no fact. */
export const OFFER_LAWS: readonly Law[] = [
  {
    name: 'an agreement gives up and asks for what the offer policy of its day says, to the centavo',
    breaches: (evidence) => evidence.lives.flatMap((life) => agreedOtherwise(life, evidence)),
  },
  {
    name: 'an agreement is traded for another no more often than the offer policy says',
    breaches: (evidence) => evidence.lives.flatMap((life) => tradedTooOften(life, evidence)),
  },
  {
    name: 'a charge spares whoever pays ahead the interest of the days to come, and what the agreement gives besides',
    breaches: ({ lives }) => lives.flatMap(sparedOtherwise),
  },
];

/** What a fact says, and what it has to say, each named. */
type Compared = readonly [what: string, told: string | number, own: string | number];

const differing = (all: readonly Compared[]): readonly string[] =>
  all
    .filter(([, told, own]) => told !== own)
    .map(([what, told, own]) => `${what} ${told}, and not ${own}`);

function agreedOtherwise(
  { debtorId, entries, person: { uf } }: Life,
  { offerPolicies }: Evidence,
): readonly Breach[] {
  return entries.flatMap(({ fact, at, seq }) => {
    if (fact.type !== 'agreement-accepted') return [];
    const known = before(entries, seq);
    const policy = policyOf(fact, known, at, offerPolicies);
    const day = localDayOf(uf, epochMsOf(at));
    const wrong = policy
      ? differences(fact, policy, known, { uf, day })
      : [`is by version ${fact.policyVersion}, which was not in force`];
    return wrong.map((what) => ({ debtorId, at, what: `${fact.agreementId} ${what}` }));
  });
}

/** What a gestor approves keeps the version that it was proposed by. */
function policyOf(
  { credorId, agreementId, policyVersion }: Accepted,
  known: readonly HistoryEntry[],
  at: string,
  policies: readonly InForceOffers[],
): InForceOffers['document'] | undefined {
  const moment = Date.parse(proposalOf(agreementId, known)?.at ?? at);
  return offersAt(policies, credorId, moment).find(({ version }) => version === policyVersion)
    ?.document;
}

const proposalOf = (agreementId: string, known: readonly HistoryEntry[]) =>
  known.findLast(
    ({ fact }) => fact.type === 'agreement-proposed' && fact.agreementId === agreementId,
  );

function differences(
  fact: Accepted,
  policy: InForceOffers['document'],
  known: readonly HistoryEntry[],
  { uf, day }: { readonly uf: string; readonly day: string },
): readonly string[] {
  const { credorId, forDate, validUntil, offerId } = fact;
  const question = { known, credorId, uf, forDate };
  const numbered = fact.instalments.filter(({ number }) => number > 0).length;
  const parcels = offerId === 'a-vista' ? 0 : numbered;
  const plan = ownPlans(policy, question).find((one) => one.parcels === parcels);
  const own = plan && ownOffer(policy, plan, question);
  if (!plan || !own) return [`is ${parcels} parcels, which the policy does not have for them`];
  const kept: readonly Compared[] = [
    ['is called', offerId, parcels === 0 ? 'a-vista' : `${parcels}x`],
    ['is accepted on', day, day < forDate ? forDate : earlier(day, validUntil)],
    ['is valid until', validUntil, dayAfter(forDate, policy.validityDays)],
    ['asks a month for', fact.monthlyInterestBps, own.monthlyBps],
    ['waits for', fact.toleranceDays, policy.toleranceDays],
    ['is late for', lateFeesOf(fact.lateTerms), lateFeesOf(policy.lateTerms)],
  ];
  // The team may give another discount, and ask for a larger entry.
  if (fact.via === 'operator') return [...differing(kept), ...beyondTheTeam(fact, policy, known)];
  const given = fact.debts.map(({ debtId, discount }) => ({ debtId, given: discount }));
  return differing([
    ...kept,
    ['gives up', givenUp(given), givenUp(own.debts)],
    ['comes to', fact.total, own.total],
    ['has interest of', fact.interest, own.interest],
    ['is paid by', fact.instalments.map(partOf).join(), own.parts.map(partOf).join()],
    ['gives whoever pays ahead', fact.payoffDiscountBps, own.payoffBps],
  ]);
}

const earlier = (a: string, b: string): string => (a < b ? a : b);

const givenUp = (debts: readonly Pick<OwnOffer['debts'][number], 'debtId' | 'given'>[]): string =>
  debts
    .map(({ debtId, given: { principal, fine, interest } }) => [debtId, principal, fine, interest])
    .map((parts) => parts.join(' '))
    .toSorted()
    .join();

const partOf = (part: OwnPart & { readonly bearing?: number | undefined }): string =>
  `${part.number}: ${part.amount} with ${part.interest} on ${part.bearing} from ${part.from} to ${part.dueDate}`;

const lateFeesOf = ({ fineBps, monthlyInterestBps }: Accepted['lateTerms']): string =>
  `${fineBps} and ${monthlyInterestBps} a month`;

/** Nobody goes below the floor, and only with a gestor's word above an operator's share. */
function beyondTheTeam(
  { agreementId, debts, total }: Accepted,
  { floorPrincipalBps, operatorDiscountBps }: InForceOffers['document'],
  known: readonly HistoryEntry[],
): readonly string[] {
  const principal = debts.reduce((sum, one) => sum + one.principal, 0);
  const owed = debts.reduce((sum, one) => sum + one.fine + one.interest, principal);
  const isMuch = owed - total > halfUp(owed * operatorDiscountBps, WHOLE_BPS);
  const isBelow = total < halfUp(principal * floorPrincipalBps, WHOLE_BPS);
  const isAsked = proposalOf(agreementId, known) !== undefined;
  return [
    ...(isBelow ? [`comes to ${total}, which is below the floor`] : []),
    ...(isMuch && !isAsked ? [`gives up ${owed - total}, which no gestor was asked about`] : []),
  ];
}

/** Each trade is one of those that are allowed, and what was traded has something in its place. */
function tradedTooOften(
  { debtorId, entries }: Life,
  { offerPolicies }: Evidence,
): readonly Breach[] {
  const traded = entries.filter(({ fact }) => fact.type === 'agreement-renegotiated');
  return traded.flatMap((entry) => {
    const { fact, at, seq } = entry;
    if (fact.type !== 'agreement-renegotiated') return [];
    const { credorId, agreementId } = fact;
    const times = traded.filter(
      (one) => one.seq <= seq && 'credorId' in one.fact && one.fact.credorId === credorId,
    ).length;
    const most = offersAt(offerPolicies, credorId, Date.parse(at)).map(
      ({ document }) => document.renegotiationsMax,
    );
    const isReplaced = entries
      .map((one) => one.fact)
      .filter(isOf('agreement-accepted'))
      .some(({ replaces }) => replaces === agreementId);
    const wrong = [
      ...(times > Math.max(0, ...most) ? [`is trade number ${times}`] : []),
      ...(isReplaced ? [] : ['was traded, and nothing takes its place']),
    ];
    return wrong.map((what) => ({ debtorId, at, what: `${agreementId} ${what}` }));
  });
}

function sparedOtherwise({ debtorId, entries, person: { uf } }: Life): readonly Breach[] {
  return entries.flatMap(({ fact, at, seq, actor }) => {
    if (fact.type !== 'charge-requested' || actor.startsWith('user:')) return [];
    const own = ownSpared(before(entries, seq), fact, uf);
    const told = new Map<string, number>(
      fact.payoff?.map(({ debtId, dropped }) => [debtId, dropped]),
    );
    const parts = [...new Set([...own.keys(), ...told.keys()])].filter(
      (debtId) => (own.get(debtId) ?? 0) !== (told.get(debtId) ?? 0),
    );
    return parts.map((debtId) => ({
      debtorId,
      at,
      what: `the charge ${fact.chargeId} spares ${told.get(debtId) ?? 0} of ${debtId}, and not ${own.get(debtId) ?? 0}`,
    }));
  });
}
