import { SKEW_MS_MAX } from '#local/simulation/faults/fault-kind.ts';
import type { GateReason } from '#shared/domain/gate/reason.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { Rule } from './gate-rule.ts';
import type { Contacted } from '#local/simulation/laws/evidence/contacted.ts';
import { isKeptIn } from '#local/simulation/laws/calendar/state-holidays.ts';
import { forbiddenBy, localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

/** When a message may have left, by the moment at which it really did. */
export const RULES_OF_HOURS = {
  'outside-hours': (contact) => outOfHours(contact, (why) => !why.includes('holiday')),
  holiday: (contact, _, { closed }) =>
    outOfHours(contact, (why) => why.includes('holiday')) ?? localHoliday(contact, closed),
} satisfies Partial<Record<GateReason, Rule>>;

/** Days that the state or the city of somebody keeps. */
function localHoliday(contact: Contacted, closed: Evidence['closed']): string | null {
  const { messages, life } = contact;
  for (const { at } of messages) {
    for (const uf of statesOf(contact)) {
      const day = localDayOf(uf, at);
      if (isKeptIn(uf.slice(0, 2), day, closed) || closed.get(life.person.cpf)?.has(day))
        return `${day} is a holiday where they live`;
    }
  }
  return null;
}

/**
 * Every state that a credor's newest word at the time named for them: the law of each holds. Where none was named it is what the
 * files told besides.
 */
export function statesOf({
  known,
  life: { person },
}: Pick<Contacted, 'known' | 'life'>): readonly string[] {
  const told = known.findLast(
    (fact) => fact.type === 'debtor-registered' || fact.type === 'place-noted',
  );
  const named = (told?.places ?? []).flatMap(({ by, uf }) => (by === 'ddd' ? [] : [uf]));
  const places = named.map((uf) => (person.uf.startsWith(`${uf}.`) ? person.uf : uf));
  return places.length === 0 ? [person.uf] : [...new Set(places)];
}

/** By the clock of the wall, give or take what a function's clock may be off. */
function outOfHours(contact: Contacted, isMeant: (why: string) => boolean): string | null {
  for (const { kind, at } of contact.messages) {
    for (const uf of statesOf(contact)) {
      const whys = [at - SKEW_MS_MAX, at, at + SKEW_MS_MAX].map((moment) =>
        forbiddenBy(kind, uf, moment),
      );
      const [why] = whys;
      if (why && whys.every((one) => one !== null) && isMeant(why)) return why;
    }
  }
  return null;
}
