import type { ChargeQueued } from '#events/charge-queued.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { cancelCharge } from './cancel-charge.ts';
import { issueCharge, type IssueChargeDeps } from './issue-charge.ts';

/** Does for a charge what it waits for, as its state tells. */
export async function serveCharge(
  deps: IssueChargeDeps,
  queued: ChargeQueued,
  receiveCount: number,
): Promise<string> {
  const { record } = await loadDebtor(deps.table, queued.debtorId);
  const charge = record.charges.find(({ chargeId }) => chargeId === queued.chargeId);
  return charge?.status === 'cancelling'
    ? cancelCharge(deps, queued, receiveCount)
    : issueCharge(deps, queued, receiveCount);
}
