import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { HeldDebt } from '#shared/domain/cnab/remessa/held-debt.ts';
import type { DebtId } from '#shared/domain/values/ids.ts';
import { batchGet } from './batch-get.ts';
import { cancellationCodes } from './cancellation-codes.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** By which boletos these debts go to their bank, by debt; one that never went is absent. @param debtIds each once */
export async function readHeldDebts(
  table: Table,
  debtIds: readonly DebtId[],
): Promise<ReadonlyMap<DebtId, HeldDebt>> {
  const items = await batchGet(table, debtIds.map(keys.heldDebt));
  return new Map(
    items.map((item) => {
      const held = HeldDebt.parse(item);
      return [held.debtId, held];
    }),
  );
}

/**
 * Writes all of them or none, each over the version before its own.
 *
 * @param debts at most as many as one boleto asks for
 * @returns false when somebody else wrote one of them in between
 */
export async function putHeldDebts(table: Table, debts: readonly HeldDebt[]): Promise<boolean> {
  const TransactItems = debts.map((held) => ({
    Put: {
      TableName: table.name,
      Item: { ...keys.heldDebt(held.debtId), ...held },
      ...(held.version === 1
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: '#version = :before',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':before': held.version - 1 },
          }),
    },
  }));
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems }));
    return true;
  } catch (error) {
    const codes = cancellationCodes(error);
    if (codes.includes('ConditionalCheckFailed') || codes.includes('TransactionConflict')) {
      return false;
    }
    throw error;
  }
}
