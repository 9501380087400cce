import * as z from 'zod';
import { Instant } from '#shared/domain/values/zone.ts';
import type { DeliveryNews } from './delivery-news.ts';

/** What a channel can tell of a test, from what says least to what says most; news come twice and in any order. */
const TELLING = ['delivered', 'opened', 'clicked', 'undelivered', 'bounced', 'complained'] as const;

export const TestNews = z.object({
  outcome: z.enum(TELLING),
  /** The channel's own word for it. */
  detail: z.string(),
  at: Instant,
});
export type TestNews = z.infer<typeof TestNews>;

/** @returns null for what is told of calls alone: nothing spoken is tested */
export function testNewsOf({ outcome, detail }: DeliveryNews, at: Instant): TestNews | null {
  const told = z.enum(TELLING).safeParse(outcome).data;
  return told === undefined ? null : { outcome: told, detail, at };
}

/** How much news say: those that say more stand, whichever came first. */
export const weightOf = ({ outcome }: TestNews): number => TELLING.indexOf(outcome) + 1;
