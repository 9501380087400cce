import * as z from 'zod';
import { Uf } from '#shared/domain/values/uf.ts';
import { LocalTime } from '#shared/domain/values/zone.ts';
import { ContactWay } from './contact-way.ts';
import { datedRule } from './dated-rule.ts';
import { bindsChannel } from './named-channels.ts';
import { RuleOwner } from './rule-owner.ts';

/** From the first minute up to, and without, the second. Null: closed all day. */
const Opening = z
  .tuple([LocalTime, LocalTime])
  .refine(([opens, closes]) => opens < closes, 'o horário de abertura deve vir antes do fechamento')
  .nullable();

/**
 * When these channels may reach people of these states, in their own zone; of unknown states, in São Paulo's. Rules
 * that overlap all hold.
 */
export const HoursRule = z.strictObject({
  ...datedRule,
  of: RuleOwner.optional(),
  ufs: z.union([z.enum(['all', 'unknown']), z.array(Uf).min(1)]),
  channels: z.array(ContactWay).min(1),
  weekdays: Opening,
  saturday: Opening,
  /** Sundays and holidays, national or of the place. */
  restDays: Opening,
});
export type HoursRule = z.infer<typeof HoursRule>;

/** Where nobody knows the state, the rules of all states hold together, and those for just that. */
export const reaches = (
  { channels, ufs }: HoursRule,
  uf: Uf | null,
  channel: ContactWay,
): boolean =>
  bindsChannel(channels, channel) &&
  (uf === null || ufs === 'all' || (ufs !== 'unknown' && ufs.includes(uf)));
