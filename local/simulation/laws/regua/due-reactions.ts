import type { Fact, HistoryEntry } from '#shared/domain/history/entry.ts';
import { dayAfter } from '#local/simulation/laws/calendar/bank-days.ts';
import { isClimbed, isHarmless, LATE_DAYS, MOVED_DAYS, pinOf } from './due-steps.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import { happened } from '#local/simulation/laws/second-reading/behaviour.ts';
import {
  isHeard,
  type OwnReaction,
  REACTIONS,
  reactingReguas,
  standsOn,
} from '#local/simulation/laws/second-reading/reactions.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

/** A reaction to something that was done while its ladder was climbed, and after which nothing happened that could have changed it. */
type DueReaction = {
  readonly credorId: string;
  readonly stepId: string;
  readonly anchor: string;
  /** When what it answers happened. */
  readonly heardAt: string;
  /** The debtor's last day on which it may be decided. */
  readonly by: string;
  readonly isDecided: boolean;
};

/** Every reaction of a life that has to be taken, held or passed over. */
export function dueReactions(life: Life, evidence: Evidence): readonly DueReaction[] {
  const { entries, person } = life;
  const reguas = reactingReguas(evidence);
  const days = entries.map(({ at }) => localDayOf(person.uf, Date.parse(at)));
  const today = localDayOf(person.uf, evidence.now);
  return entries.flatMap(({ fact }, index) =>
    REACTIONS.flatMap((reaction): readonly DueReaction[] => {
      const from = days[index] ?? '';
      const by = dayAfter(from, reaction.after.days + MOVED_DAYS + LATE_DAYS);
      if (by >= today || !('credorId' in fact) || fact.credorId === undefined) return [];
      const later = entries
        .slice(index + 1)
        .filter((_, more) => (days[index + 1 + more] ?? '') <= by);
      const known = entries.slice(0, index + 1);
      return dueOf(reaction, {
        known,
        later,
        credorId: fact.credorId,
        reguas,
        uf: person.uf,
        from,
        by,
      });
    }),
  );
}

type Heard = {
  /** The history up to what was done. */
  readonly known: readonly HistoryEntry[];
  /** What came within the days of the reaction. */
  readonly later: readonly HistoryEntry[];
  readonly credorId: string;
  readonly reguas: ReadonlySet<string>;
  readonly uf: string;
  readonly from: string;
  readonly by: string;
};

function dueOf(reaction: OwnReaction, heard: Heard): readonly DueReaction[] {
  const { known, later, credorId, reguas, uf, from, by } = heard;
  const last = known.at(-1);
  if (last === undefined || happened(last, credorId) !== reaction.after.event) return [];
  if (!isHeard(reaction, known, credorId, uf)) return [];
  const facts = known.map(({ fact }) => fact);
  const ladder = { credorId, agreementId: null };
  const pin = pinOf(facts, ladder);
  const anchor = standsOn(known, credorId, uf)[0]?.dueDate;
  if (pin === null || anchor === undefined || !reguas.has(pin.split(' ')[0] ?? '')) return [];
  const { stepId } = reaction;
  const asked = { credorId, stepId, anchor, heardAt: last.at };
  // What repeats answers each time, and everything else once for each due date.
  if (!reaction.repeats && facts.some((fact) => answers(fact, asked, 'on-that-day'))) return [];
  const how = reaction.repeats ? 'it-or-later' : 'on-that-day';
  const isAnswer = (fact: Fact) => answers(fact, asked, how);
  const isQuiet = later.every(
    ({ fact }) =>
      isHarmless(fact) || isAnswer(fact) || ('credorId' in fact && fact.credorId !== credorId),
  );
  if (!isQuiet) return [];
  if (!isClimbed(known, ladder, { anchor, pin, from, by, uf })) return [];
  return [{ ...asked, by, isDecided: later.some(({ fact }) => isAnswer(fact)) }];
}

/** Whether this is the end of a reaction, or says why it waits. */
function answers(
  fact: Fact,
  asked: Pick<DueReaction, 'credorId' | 'stepId' | 'anchor' | 'heardAt'>,
  how: 'on-that-day' | 'it-or-later',
): boolean {
  if (!('credorId' in fact) || fact.credorId !== asked.credorId) return false;
  const said = 'purpose' in fact ? fact.purpose : fact;
  if (said === undefined || !('stepId' in said) || !('heardAt' in said)) return false;
  if (said.stepId !== asked.stepId || said.heardAt === undefined) return false;
  return how === 'on-that-day'
    ? 'anchor' in said && said.anchor === asked.anchor
    : said.heardAt >= asked.heardAt;
}
