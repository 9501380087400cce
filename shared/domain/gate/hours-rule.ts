import * as z from 'zod';
import { Channel } from '#shared/domain/message/channel.ts';
import { Uf } from '#shared/domain/values/uf.ts';
import { LocalTime } from '#shared/domain/values/zone.ts';
import { datedRule } from './dated-rule.ts';

/** From the first minute up to, and without, the second. Null: closed all day. */
const Opening = z
  .tuple([LocalTime, LocalTime])
  .refine(([opens, closes]) => opens < closes, 'o horário de abertura deve vir antes do fechamento')
  .nullable();

/** When these channels may reach people of these states, in their own zone. Rules that overlap all hold. */
export const HoursRule = z.object({
  ...datedRule,
  ufs: z.union([z.literal('all'), z.array(Uf).min(1)]),
  channels: z.array(Channel).min(1),
  weekdays: Opening,
  saturday: Opening,
  /** Sundays and national holidays. */
  restDays: Opening,
});
export type HoursRule = z.infer<typeof HoursRule>;

/** Where nobody knows the state, the rules of all states hold together. */
export const reaches = (rule: HoursRule, uf: Uf | null, channel: Channel): boolean =>
  rule.channels.includes(channel) && (rule.ufs === 'all' || uf === null || rule.ufs.includes(uf));
