import { contributionsOf } from '#shared/domain/learning/additive-model.ts';
import { probabilityOf } from '#shared/domain/learning/odds.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { CaseFacts } from './attributes.ts';
import type { CollectionModel } from './collection-model.ts';
import { binText } from './bin-text.ts';
import { EXPERT_CARD } from './expert-card.ts';
import { shareIfPaid } from './recovery.ts';
import type { CollectionScore, ScoreReason } from './score.ts';

const SCORE_MAX = 1_000;
/** An even chance. */
const MIDDLE = 500;
const POINTS_TO_DOUBLE_THE_ODDS = 60;

/**
 * The propensity to pay within 30 days, with a reason for the base and one for each fact that moved the score. The points of the
 * reasons add up to the log-odds behind `probability` and `value`. The words are those of
 * the very bin that the model weighs.
 */
export function scoreCase(
  facts: CaseFacts,
  { modelId, sum, recovery }: CollectionModel,
  at: Instant,
): CollectionScore {
  const added = contributionsOf(sum, facts);
  const reasons: ScoreReason[] = [
    { fact: 'base', text: EXPERT_CARD.base.text, points: sum.intercept },
  ];
  for (const [place, { bins }] of sum.shapes.entries()) {
    const points = added[place] ?? 0;
    if (points !== 0) reasons.push({ fact: bins.name, text: binText(facts, bins), points });
  }
  const logOdds = reasons.reduce((total, { points }) => total + points, 0);
  return {
    value: scoreOf(logOdds),
    probability: probabilityOf(logOdds),
    recovery: shareIfPaid(recovery, facts),
    model: modelId,
    at,
    reasons,
  };
}

/** 0 to 1000, monotone in the log-odds: 500 is an even chance and 60 more double the odds. */
export function scoreOf(logOdds: number): number {
  const scaled = Math.round(MIDDLE + (POINTS_TO_DOUBLE_THE_ODDS / Math.LN2) * logOdds);
  return Math.min(SCORE_MAX, Math.max(0, scaled));
}

/** The log-odds that a score stands for; of 0 and 1000 the nearest. */
export const logOddsOf = (value: number): number =>
  ((value - MIDDLE) * Math.LN2) / POINTS_TO_DOUBLE_THE_ODDS;
