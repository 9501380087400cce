import assert from 'node:assert/strict';
import * as z from 'zod';
import { LegalBasis } from '#shared/domain/debtor/contact.ts';
import { datedRule, isInForce } from '#shared/domain/gate/dated-rule.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { CreditAttribute, CreditFacts } from './credit-facts.ts';
import document from './laws/br-2026-11.json' with { type: 'json' };

/** Where a fact about an applicant comes from. */
export const CreditOrigin = z.enum(['own-book', 'bureau', 'bureau-history', 'request']);
export type CreditOrigin = z.infer<typeof CreditOrigin>;

/** The legal profile of granting, which is not that of collection: what may be looked at, by what right, for how long back. */
const CreditLaw = z.object({
  title: z.string().min(3).max(120),
  sources: z.array(
    z.object({
      ...datedRule,
      origin: CreditOrigin,
      attributes: z.array(CreditAttribute).min(1),
      bases: z.array(LegalBasis).min(1),
      /** Whether the person must have signed for it (Lei 12.414/2011 art. 4, IV, b). */
      needsAuthorisation: z.boolean(),
      yearsBack: z.int().min(1).max(15),
    }),
  ),
  /** How long an assessment may be kept. */
  keep: z.array(z.object({ ...datedRule, daysMax: z.int().min(1) })),
  /** How long the team has to answer a request for review. */
  review: z.array(z.object({ ...datedRule, days: z.int().min(1) })),
});
export type CreditLaw = z.infer<typeof CreditLaw>;

export const CREDIT_LAW: CreditLaw = CreditLaw.parse(document);

export type CreditSource = CreditLaw['sources'][number];

/** The rule of one origin on a day. */
export function sourceOn(
  origin: CreditOrigin,
  on: LocalDate,
  law: CreditLaw = CREDIT_LAW,
): CreditSource | null {
  return law.sources.find((rule) => rule.origin === origin && isInForce(rule, on)) ?? null;
}

/** Which origin a fact is of. */
export function originOf(attribute: CreditAttribute, law: CreditLaw = CREDIT_LAW): CreditOrigin {
  const found = law.sources.find(({ attributes }) => attributes.includes(attribute));
  assert(found, `the law of credit says nothing of ${attribute}`);
  return found.origin;
}

export const keepDaysMaxOn = (on: LocalDate, { keep }: CreditLaw = CREDIT_LAW): number =>
  Math.max(0, ...keep.filter((rule) => isInForce(rule, on)).map(({ daysMax }) => daysMax));

export function reviewDaysOn(on: LocalDate, { review }: CreditLaw = CREDIT_LAW): number {
  const rule = review.find((known) => isInForce(known, on));
  assert(rule, 'the law of credit gives a term for reviews');
  return rule.days;
}

/** By what right an assessment is made, and whether the person signed that their history may be looked at. */
export type Standing = { readonly basis: LegalBasis; readonly isAuthorised: boolean };

export const mayUse = (
  origin: CreditOrigin,
  { basis, isAuthorised }: Standing,
  on: LocalDate,
  law: CreditLaw = CREDIT_LAW,
): boolean => {
  const rule = sourceOn(origin, on, law);
  return rule !== null && rule.bases.includes(basis) && (isAuthorised || !rule.needsAuthorisation);
};

/** The facts that may be looked at on this day; whatever no rule allows becomes unknown, however it came in. */
export function lawfulFacts(
  facts: CreditFacts,
  standing: Standing,
  on: LocalDate,
  law: CreditLaw = CREDIT_LAW,
): CreditFacts {
  const lawful = new Set(
    law.sources.flatMap(({ origin, attributes }) =>
      mayUse(origin, standing, on, law) ? attributes : [],
    ),
  );
  const kept = CreditAttribute.options.map((name) => {
    const isKept = name === 'months' || lawful.has(name);
    return [name, isKept ? facts[name] : null];
  });
  return CreditFacts.parse(Object.fromEntries(kept));
}
