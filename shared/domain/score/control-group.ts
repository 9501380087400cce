import { createHash } from 'node:crypto';
import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { type CollectionModel, isJudgement } from './collection-model.ts';

/** One case in twenty. */
const SHARE = 0.05;
const SCORES = 1_001;

/**
 * The number from 0 to 1000 that a case of the control group is sorted by instead of its score; null for all others. What is
 * learnt from people who were treated by a score says what the treatment did; these few were treated by the draw, so that
 * outcomes keep telling how people are. The draw depends on the person and credor alone and stays. There is no group
 * before a learnt model is in force.
 */
export function drawnScore(
  { modelId }: CollectionModel,
  debtorId: DebtorId,
  credorId: CredorId,
): number | null {
  if (isJudgement(modelId)) return null;
  const draw = createHash('sha256').update(`control:${debtorId}:${credorId}`).digest();
  const isInGroup = draw.readUInt32BE(0) < SHARE * 2 ** 32;
  return isInGroup ? Math.floor((draw.readUInt32BE(4) / 2 ** 32) * SCORES) : null;
}
