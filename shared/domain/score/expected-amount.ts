import type { CaseFacts } from './attributes.ts';
import { EXPERT_RECOVERY, shareIfPaid } from './recovery.ts';
import type { CollectionScore } from './score.ts';

/**
 * What a case is expected to bring within thirty days: how likely the person pays, times the share that whoever pays pays, times what
 * is open. A score that was kept before there was a share is held against that of the expert card.
 *
 * @param owed what is open now, and in how many debts
 * @returns centavos, not rounded
 */
export function expectedAmount(
  { probability, recovery }: Pick<CollectionScore, 'probability' | 'recovery'>,
  owed: Pick<CaseFacts, 'amountOpen' | 'openDebts'>,
): number {
  const share = recovery ?? shareIfPaid(EXPERT_RECOVERY, owed);
  return probability * share * owed.amountOpen;
}
