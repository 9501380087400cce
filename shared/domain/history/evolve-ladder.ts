import type { Case } from '#shared/domain/case/case.ts';
import type { Pause } from '#shared/domain/case/pause.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { HistoryEntry } from './entry.ts';
import { changeCase } from './evolve-registration.ts';

/** Pauses that a case remembers: of those that are over only the ladder's last weeks still matter. */
const PAUSES_MAX = 20;

/** Ladders as the team lets them rest, stop and go on, and does things otherwise than they say. */
export function evolveLadder(record: RegisteredRecord, entry: HistoryEntry): RegisteredRecord {
  const { fact, at } = entry;
  switch (fact.type) {
    case 'ladder-paused': {
      const { from, until, motive } = fact;
      return changeCase(record, fact.credorId, (known) => ({
        ...known,
        pauses: remembered([...(known.pauses ?? []), { from, until, motive }]),
      }));
    }
    case 'ladder-resumed':
      return changeCase(record, fact.credorId, (known) => resumed(known, at));
    case 'ladder-stopped': {
      const stopped = { since: at, motive: fact.motive };
      return changeCase(record, fact.credorId, (known) => ({ ...known, stopped }));
    }
    case 'step-overridden': {
      const { type: _, credorId, ...terms } = fact;
      return changeCase(record, credorId, (known) => ({
        ...known,
        overrides: [...(known.overrides ?? []), { ...terms, setAt: at }],
      }));
    }
    case 'override-lifted':
      return changeCase(record, fact.credorId, (known) => ({
        ...known,
        overrides: (known.overrides ?? []).filter(
          ({ overrideId }) => overrideId !== fact.overrideId,
        ),
      }));
    default:
      return record;
  }
}

/** Pauses that are not over end now; those that have not begun never do. */
function resumed(known: Case, at: Instant): Case {
  const { stopped: _, pauses = [], ...rest } = known;
  const left = pauses
    .filter(({ from }) => from < at)
    .map((pause) => (pause.until > at ? { ...pause, until: at } : pause));
  return left.length > 0 ? { ...rest, pauses: left } : rest;
}

/** At most PAUSES_MAX: what ends first gives way, so that none of many short pauses ends a long one that stands. */
function remembered(pauses: Pause[]): Pause[] {
  if (pauses.length <= PAUSES_MAX) return pauses;
  const [first] = pauses.toSorted((a, b) => (a.until < b.until ? -1 : 1));
  return pauses.filter((pause) => pause !== first);
}
