import assert from 'node:assert/strict';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Card, NumericCharacteristic, Points, ReachCharacteristic } from './expert-card.ts';
import type { CollectionScore, ScoreReason } from './score.ts';

const SCORE_MAX = 1_000;
/** An even chance. */
const MIDDLE = 500;
const POINTS_TO_DOUBLE_THE_ODDS = 60;

/**
 * The propensity to pay within 30 days, with one reason per characteristic of the card and one for its base. The
 * points of the reasons add up to the log-odds behind `probability` and `value`.
 */
export function scoreCase(facts: CaseFacts, card: Card, at: Instant): CollectionScore {
  const reasons: ScoreReason[] = [{ fact: 'base', ...card.base }];
  for (const characteristic of card.characteristics) {
    const { points, text } = pointsFor(facts, characteristic);
    reasons.push({ fact: characteristic.fact, text, points });
  }
  const logOdds = reasons.reduce((sum, { points }) => sum + points, 0);
  return {
    value: scoreOf(logOdds),
    probability: 1 / (1 + Math.exp(-logOdds)),
    model: card.model,
    at,
    reasons,
  };
}

/** 0 to 1000, monotone in the log-odds: 500 is an even chance and 60 more double the odds. */
export function scoreOf(logOdds: number): number {
  const scaled = Math.round(MIDDLE + (POINTS_TO_DOUBLE_THE_ODDS / Math.LN2) * logOdds);
  return Math.min(SCORE_MAX, Math.max(0, scaled));
}

function pointsFor(
  facts: CaseFacts,
  characteristic: NumericCharacteristic | ReachCharacteristic,
): Points {
  if (characteristic.kind === 'reach') return characteristic.points[facts[characteristic.fact]];
  const value = facts[characteristic.fact];
  if (value === null) return characteristic.unknown;
  const bin = characteristic.bins.find(({ below }) => value < below);
  assert(bin, `the card has no open last bin for ${characteristic.fact}`);
  return bin;
}
