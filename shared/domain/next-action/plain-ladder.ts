import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { spread } from '#shared/domain/values/spread.ts';
import type { NextActionPolicy } from './next-action-policy.ts';

const PERCENT = 100;

/** Whether the person is among those of a credor who stay on the plain ladder for ever, whatever is learnt. */
export const staysOnPlainLadder = (
  { plainLadderPercent }: Pick<NextActionPolicy, 'plainLadderPercent'>,
  debtorId: DebtorId,
  credorId: CredorId,
): boolean => spread(PERCENT, 'plain-ladder', credorId, debtorId) < plainLadderPercent;
