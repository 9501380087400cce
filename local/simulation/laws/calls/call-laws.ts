import { SKEW_MS_MAX } from '#local/simulation/faults/fault-kind.ts';
import type { FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import type { Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { wishMet } from '#local/simulation/laws/second-reading/wishes.ts';
import { callsElsewhere } from './placed-call.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const CALL_MS = 90 * 60_000;
const CAPS = [
  { days: 1, max: 2 },
  { days: 7, max: 5 },
  { days: 30, max: 12 },
] as const;

type Placed = HistoryEntry & { readonly fact: FactOf<'call-placed'> };
const isPlaced = (entry: HistoryEntry): entry is Placed => entry.fact.type === 'call-placed';

/** What must be true of the team's calls, told from the history alone. */
export const CALL_LAWS: readonly Law[] = [
  {
    name: 'nobody is worked on, or called, by two of the team at once',
    breaches: ({ lives }) => lives.flatMap(shared),
  },
  {
    name: 'whoever calls has taken the person, and says at most once what came of it',
    breaches: ({ lives }) => lives.flatMap(unclaimed),
  },
  {
    name: 'what the telephone system tells of a call is of one that was placed, and written once',
    breaches: ({ lives }) => lives.flatMap(toldTwice),
  },
  {
    name: 'nobody is called more often than the caps say, by the team and by machines together',
    breaches: ({ lives }) => lives.flatMap(tooOften),
  },
];

function shared({ debtorId, entries }: Life): readonly Breach[] {
  let holder: { readonly by: string; readonly until: number } | null = null;
  return entries.flatMap(({ fact, at, actor }): readonly Breach[] => {
    const moment = epochMsOf(at);
    const other =
      holder && holder.by !== actor && moment + 2 * SKEW_MS_MAX < holder.until ? holder.by : null;
    switch (fact.type) {
      case 'work-claimed':
        holder = { by: actor, until: epochMsOf(fact.until) };
        return other ? [{ debtorId, at, what: `${actor} took whom ${other} had` }] : [];
      case 'call-placed':
        holder = { by: actor, until: moment + CALL_MS };
        return other ? [{ debtorId, at, what: `${actor} called whom ${other} had` }] : [];
      case 'work-released':
      case 'call-disposed':
        holder = null;
        return [];
      default:
        return [];
    }
  });
}

function unclaimed({ debtorId, entries }: Life): readonly Breach[] {
  const disposed = new Set<string>();
  return entries.flatMap(({ fact, at, actor }, index): readonly Breach[] => {
    if (fact.type === 'call-placed') {
      const claim = entries.slice(0, index).findLast((one) => one.fact.type === 'work-claimed');
      const holds =
        claim?.fact.type === 'work-claimed' &&
        claim.actor === actor &&
        at <= claim.fact.until &&
        !isReleased(entries.slice(claim.seq, index));
      return holds ? [] : [{ debtorId, at, what: `${actor} called whom they had not taken` }];
    }
    if (fact.type !== 'call-disposed') return [];
    const isSecond = disposed.has(fact.callId);
    disposed.add(fact.callId);
    return isSecond ? [{ debtorId, at, what: `call ${fact.callId} came to two ends` }] : [];
  });
}

/** News may come twice, and before or after anything else; never of a call that nobody placed. */
function toldTwice({ debtorId, entries }: Life): readonly Breach[] {
  const placed = new Set<string>();
  const told = new Set<string>();
  return entries.flatMap(({ fact, at }): readonly Breach[] => {
    if (fact.type === 'call-placed') placed.add(fact.callId);
    if (!('callId' in fact) || !NEWS.has(fact.type)) return [];
    const name = `${fact.type} of call ${fact.callId}`;
    const isSecond = told.has(name);
    told.add(name);
    if (!placed.has(fact.callId)) return [{ debtorId, at, what: `${name}, which nobody placed` }];
    return isSecond ? [{ debtorId, at, what: `${name} a second time` }] : [];
  });
}

const NEWS: ReadonlySet<string> = new Set([
  'call-dialled',
  'call-answered',
  'call-ended',
  'call-recorded',
]);

const isReleased = (entries: readonly HistoryEntry[]): boolean =>
  entries.some(({ fact }) => fact.type === 'work-released' || fact.type === 'call-disposed');

/** A telephone that rings has rung, whoever wished it; held are the calls that the debtor did not ask for with their own words. */
function tooOften({ debtorId, entries, person }: Life): readonly Breach[] {
  const elsewhere = callsElsewhere(entries.map(({ fact }) => fact));
  const unspoken = new Set(
    entries.flatMap(({ fact }) => (fact.type === 'message-refused' ? [fact.messageId] : [])),
  );
  const rung = entries.flatMap((entry, index) => {
    const { fact, at } = entry;
    const isSpoken =
      fact.type === 'message-claimed' && fact.channel === 'voice' && !unspoken.has(fact.messageId);
    const isCall = isPlaced(entry) && !elsewhere.has(entry.fact.callId);
    if (!isSpoken && !isCall) return [];
    const day = Date.parse(localDayOf(person.uf, epochMsOf(at)));
    return [{ day, isOwnWish: isCall && isOwnWish(entry, entries.slice(0, index)) }];
  });
  return CAPS.flatMap(({ days: span, max }) =>
    rung.flatMap(({ day, isOwnWish: isFree }, index) => {
      const filling = rung[index - max]?.day;
      return !isFree && filling !== undefined && day - filling < span * DAY_MS
        ? [{ debtorId, at: null, what: `more than ${max} calls in ${span} days` }]
        : [];
    }),
  );
}

const isOwnWish = ({ fact, at }: Placed, before: readonly HistoryEntry[]): boolean =>
  fact.asked && wishMet(fact.credorId, at, before) === 'their-own';
