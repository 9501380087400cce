import { DAY_MS } from '#local/simulation/day.ts';
import type { Fact, HistoryEntry } from '#shared/domain/history/entry.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import { dayAfter } from '#local/simulation/laws/calendar/bank-days.ts';
import { isPlacing } from './placing.ts';
import { standingJoins } from '#local/simulation/laws/evidence/joined-lives.ts';
import { promisedUntil } from './contested.ts';
import type { Held } from './taken-off.ts';

/** Whoever spoke with the team is left alone by everybody for so long. */
const REST_AFTER_CONVERSATION_MS = 3 * DAY_MS;
const WEEK_MS = 7 * DAY_MS;
const MONTH_MS = 30 * DAY_MS;
/** As many contacts fill a month by the rule for all, and by what one carteira asked for, which binds whoever owes there. */
const MONTH_MAX = 10;
const STRICT = { carteiraId: 'inicial', max: 2 } as const;

/**
 * Until when what was held of a credor's has to wait because of something that came later, and no longer: a rest that ends by itself,
 * or, where a cap held it, another contact that fills that cap. In epoch milliseconds; null where it need not wait for it.
 */
export function postponedUntil(
  entry: HistoryEntry,
  { credorId, reasons, until }: Held['fact'],
  entries: readonly HistoryEntry[],
  uf: string,
): number | null {
  const { fact, at } = entry;
  const isFull = reasons.some(isCap) && fillsCaps(fact);
  if (isFull || isMove(entry, entries))
    return (
      epochMsOf(at) +
      (isMonthFull(
        entries.filter(({ seq }) => seq <= entry.seq),
        at,
      )
        ? MONTH_MS
        : WEEK_MS)
    );
  if (fact.type === 'right-person-reached')
    return epochMsOf(fact.spokeAt) + REST_AFTER_CONVERSATION_MS;
  if (!('credorId' in fact) || fact.credorId !== credorId) return null;
  switch (fact.type) {
    case 'step-overridden':
      return fact.change.kind === 'shift' ? epochMsOf(until) + fact.change.days * DAY_MS : null;
    case 'ladder-paused':
      return epochMsOf(fact.until);
    case 'payment-clearing':
      return endOf(fact.clearsBy);
    case 'payment-suspected':
      return endOf(fact.heldUntil);
    case 'promise-made':
      return endOf(promisedUntil({ fact, at }, entries, uf));
    default:
      return null;
  }
}

/** What another contact, of whichever credor, moves on. */
const isCap = (reason: string): boolean => reason.endsWith('-cap') || reason === 'minimum-interval';

/** What collects counts towards the caps, and every call; receipts, news and confirmations do not. */
const fillsCaps = (fact: Fact): boolean =>
  fact.type === 'call-placed' ||
  (fact.type === 'message-claimed' &&
    (fact.purpose.kind === 'regua-step' || fact.purpose.kind === 'listing-notice'));

/** Whether a case, of whichever credor, comes to another carteira, which may allow fewer messages. */
function isMove({ fact, seq }: HistoryEntry, entries: readonly HistoryEntry[]): boolean {
  if (!isPlacing(fact)) return false;
  const { credorId } = fact;
  const known = entries.findLast(
    (one) => one.seq < seq && isPlacing(one.fact) && one.fact.credorId === credorId,
  );
  return !known || !isPlacing(known.fact) || known.fact.carteiraId !== fact.carteiraId;
}

/** Whether so many contacts came in the month up to a moment that one more may have to wait for it. */
function isMonthFull(known: readonly HistoryEntry[], at: string): boolean {
  const facts = known.map(({ fact }) => fact);
  const placed = new Map(
    facts.flatMap((fact) => (isPlacing(fact) ? [[fact.credorId, fact.carteiraId] as const] : [])),
  );
  // Where the other registrations of a person owe is not in their own history.
  const mayBeStrict =
    [...placed.values()].some((carteiraId) => carteiraId === STRICT.carteiraId) ||
    standingJoins(facts).size > 0;
  const contacts = known.filter((one) => fillsCaps(one.fact) && isWithinMonth(one.at, at));
  return contacts.length >= (mayBeStrict ? STRICT.max : MONTH_MAX);
}

const isWithinMonth = (one: string, at: string): boolean =>
  one <= at && Date.parse(one) > Date.parse(at) - MONTH_MS;

/** The end of a day wherever in Brazil the debtor lives. */
const endOf = (day: string): number => Date.parse(`${dayAfter(day, 1)}T05:00:00.000Z`);
