import { SKEW_MS_MAX } from '#local/simulation/faults/fault-kind.ts';
import type { GateReason } from '#shared/domain/gate/reason.ts';
import type { Evidence } from './evidence.ts';
import type { Rule } from './gate-rule.ts';
import type { SentContact } from './sent-contact.ts';
import { forbiddenBy, localDayOf } from './state-hours.ts';

/** When a message may have left, by the moment at which it really did. */
export const RULES_OF_HOURS = {
  'outside-hours': (contact) => outOfHours(contact, (why) => !why.includes('holiday')),
  holiday: (contact, _, { closed }) =>
    outOfHours(contact, (why) => why.includes('holiday')) ?? localHoliday(contact, closed),
} satisfies Partial<Record<GateReason, Rule>>;

/** Days that the state or the city of somebody keeps. */
function localHoliday(
  { messages, life: { person } }: SentContact,
  closed: Evidence['closed'],
): string | null {
  for (const { at } of messages) {
    const day = localDayOf(person.uf, at);
    if (closed.get(person.uf)?.has(day) || closed.get(person.cpf)?.has(day))
      return `${day} is a holiday where they live`;
  }
  return null;
}

/** By the clock of the wall, give or take what a function's clock may be off. */
function outOfHours(
  { messages, life }: SentContact,
  isMeant: (why: string) => boolean,
): string | null {
  for (const { kind, at } of messages) {
    const whys = [at - SKEW_MS_MAX, at, at + SKEW_MS_MAX].map((moment) =>
      forbiddenBy(kind, life.person.uf, moment),
    );
    const [why] = whys;
    if (why && whys.every((one) => one !== null) && isMeant(why)) return why;
  }
  return null;
}
