import assert from 'node:assert/strict';
import * as z from 'zod';
import { datedRule, isInForce } from '#shared/domain/gate/dated-rule.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { Uf } from '#shared/domain/values/uf.ts';
import document from './laws/br-2026-11.json' with { type: 'json' };
import { ListingKind } from './listing-kind.ts';

const kinds = z.array(ListingKind).min(1);

/** What the law says of listings, rule by rule, each with its source and the days on which it holds. */
const ListingLaw = z.object({
  title: z.string().min(3).max(120),
  /** What counts as a notice, how long is waited after its delivery, and how long for the proof of it. */
  notice: z.array(
    z.object({
      ...datedRule,
      source: z.string().min(3).max(300),
      kinds,
      channels: z.array(Channel).min(1),
      minWaitDays: z.int().min(1).max(90),
      proofWithinDays: z.int().min(1).max(30),
    }),
  ),
  /** How long after its due date a debt may be listed. */
  limit: z.array(z.object({ ...datedRule, years: z.int().min(1).max(10) })),
  /** By when a listing is taken back, what the creditor does for it, and who pays the registry. */
  withdrawal: z.array(
    z.object({
      ...datedRule,
      kinds,
      businessDays: z.int().min(1).max(30),
      act: z.enum(['exclusao', 'anuencia']),
      feesBy: z.enum(['nobody', 'debtor', 'creditor']),
    }),
  ),
  /** Business days between the protocol at the cartório and the protest. */
  protest: z.array(z.object({ ...datedRule, businessDays: z.int().min(1).max(30) })),
  /**
   * State laws on the notice, stricter than the rule for all. None is in force: the STF took wait and return receipt out
   * of São Paulo's Lei 15.659/2015 on 9 March 2022 (ADIs 5.224, 5.252, 5.273 and 5.978).
   */
  states: z.array(
    z.object({
      ...datedRule,
      ufs: z.array(Uf).min(1),
      minWaitDays: z.int().min(1).max(90),
      /** Whether only a letter with return receipt counts, which no channel of ours gives. */
      returnReceipt: z.boolean(),
    }),
  ),
});
export type ListingLaw = z.infer<typeof ListingLaw>;

export const LISTING_LAW: ListingLaw = ListingLaw.parse(document);

/** The rules of one kind of listing on a day, for people of one state. */
export type ListingRules = {
  /** Empty where a state takes no channel of ours for a notice: nobody is listed there. */
  readonly channels: readonly Channel[];
  readonly waitDays: number;
  readonly proofWithinDays: number;
  readonly limitYears: number;
  readonly withdrawal: ListingLaw['withdrawal'][number];
  readonly protestDays: number;
};

/** @param uf the debtor's state; of an unknown one, the strictest of all states holds */
export function rulesOn(
  kind: ListingKind,
  uf: Uf | null,
  on: LocalDate,
  law: ListingLaw = LISTING_LAW,
): ListingRules {
  const notice = inForce(law.notice, on, kind);
  const states = law.states.filter(
    (rule) => isInForce(rule, on) && (uf === null || rule.ufs.includes(uf)),
  );
  return {
    channels: states.some(({ returnReceipt }) => returnReceipt) ? [] : notice.channels,
    waitDays: Math.max(notice.minWaitDays, ...states.map(({ minWaitDays }) => minWaitDays)),
    proofWithinDays: notice.proofWithinDays,
    limitYears: inForce(law.limit, on).years,
    withdrawal: inForce(law.withdrawal, on, kind),
    protestDays: inForce(law.protest, on).businessDays,
  };
}

type Dated = Parameters<typeof isInForce>[0] & { readonly kinds?: readonly ListingKind[] };

/** On a day before its first rule, the oldest one: what is stricter now was no wish of then. */
function inForce<T extends Dated>(rules: readonly T[], on: LocalDate, kind?: ListingKind): T {
  const ofKind = rules.filter(({ kinds: of }) => !kind || !of || of.includes(kind));
  const [oldest] = ofKind.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const rule = ofKind.find((known) => isInForce(known, on)) ?? oldest;
  assert(rule, 'the law of listings has a rule for each kind');
  return rule;
}
