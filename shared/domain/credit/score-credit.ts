import assert from 'node:assert/strict';
import * as z from 'zod';
import { probabilityOf } from '#shared/domain/learning/odds.ts';
import { ScoreReason } from '#shared/domain/score/score.ts';
import { scoreOf } from '#shared/domain/score/score-case.ts';
import type { CreditCard, CreditCharacteristic } from './credit-card.ts';
import type { CreditFacts } from './credit-facts.ts';
import { CreditOrigin, originOf } from './credit-law.ts';

/** Why a credit score is what it is. `origin` tells which source the fact is of (STJ Súmula 550); the base is of none. */
export const CreditReason = ScoreReason.extend({ origin: CreditOrigin.nullable() });
export type CreditReason = z.infer<typeof CreditReason>;

/** Bands by the score, the best first. */
export const CreditBand = z.enum(['A', 'B', 'C', 'D', 'E']);
export type CreditBand = z.infer<typeof CreditBand>;
const BANDS_FROM = { A: 700, B: 600, C: 500, D: 400 } as const;

/** 0 to 1000, higher pays as agreed more likely; the reasons' points add up to the log-odds behind it. */
export const CreditScore = z.object({
  value: z.int().min(0).max(1_000),
  probability: z.number().min(0).max(1),
  band: CreditBand,
  /** What moved it most comes first, the base last. */
  reasons: z.array(CreditReason).min(1).max(40),
});
export type CreditScore = z.infer<typeof CreditScore>;

/** Facts to a score by one card: the same facts and card give the same score, for ever. */
export function scoreCredit(
  facts: CreditFacts,
  { base, characteristics }: CreditCard,
): CreditScore {
  const moved = characteristics.flatMap((characteristic): readonly CreditReason[] => {
    const { fact } = characteristic;
    const { points, text } = binFor(characteristic, facts[fact]);
    return points === 0 ? [] : [{ fact, text, points, origin: originOf(fact) }];
  });
  const reasons = [
    ...moved.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)),
    { fact: 'base', ...base, origin: null },
  ];
  const logOdds = reasons.reduce((total, { points }) => total + points, 0);
  const value = scoreOf(logOdds);
  return { value, probability: probabilityOf(logOdds), band: bandOf(value), reasons };
}

function binFor({ unknown, bins, fact }: CreditCharacteristic, value: number | null) {
  if (value === null) return unknown;
  const bin = bins.find(({ below }) => below === null || value < below);
  assert(bin, `the card has no open last bin for ${fact}`);
  return bin;
}

export const bandOf = (value: number): CreditBand =>
  CreditBand.options.find((band) => band === 'E' || value >= BANDS_FROM[band]) ?? 'E';
