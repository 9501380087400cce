import type { UnreconciledPlace } from '#shared/domain/payment/unreconciled-id.ts';
import type { Closing } from './decision.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** What finds a line of unreconciled money that still waits, for a write that must not happen once somebody decided on it. */
export const stillOpen = (table: Table, { credorId, paidAt, paymentId }: UnreconciledPlace) => ({
  TableName: table.name,
  Key: keys.unreconciled(credorId ?? 'unknown', paidAt, paymentId),
  ConditionExpression: '#status = :open',
  ExpressionAttributeNames: { '#status': 'status' },
  ExpressionAttributeValues: { ':open': 'open' },
});

/** Closes a line that is open, and leaves whom it names by then. */
export function closingOf(table: Table, { resolution, ...place }: Closing) {
  const open = stillOpen(table, place);
  return {
    ...open,
    UpdateExpression: 'SET #status = :resolved, resolution = :resolution',
    ExpressionAttributeValues: {
      ...open.ExpressionAttributeValues,
      ':resolved': 'resolved',
      ':resolution': resolution,
    },
  };
}
