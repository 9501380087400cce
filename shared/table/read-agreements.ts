import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Agreement } from '#shared/domain/agreement/agreement.ts';
import { AgreementId, type CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { batchGet } from './batch-get.ts';
import { keys, NAME_INDEX } from './keys.ts';
import type { Table } from './table.ts';

/** What one look at the list shows. */
const LISTED_MAX = 100;

const Key = z.object({ pk: z.string(), sk: z.string() });
const Listed = z.object({ debtorId: DebtorId, name: z.string() });

export type ListedAgreement = {
  readonly debtorId: DebtorId;
  readonly name: string;
  readonly agreement: Agreement;
};

/** The newest agreements of a credor, by the day that they were offered for. */
export async function listAgreementsOf(
  table: Table,
  credorId: CredorId,
): Promise<readonly ListedAgreement[]> {
  const { gsi1pk } = keys.agreementBySeason(credorId, '', AgreementId.parse('a'.repeat(20)));
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: NAME_INDEX,
      KeyConditionExpression: 'gsi1pk = :pk',
      ExpressionAttributeValues: { ':pk': gsi1pk },
      ScanIndexForward: false,
      Limit: LISTED_MAX,
    }),
  );
  const items = await batchGet(
    table,
    (Items ?? []).map((item) => Key.parse(item)),
  );
  return items
    .map((item) => ({ ...Listed.parse(item), agreement: Agreement.parse(item) }))
    .toSorted((a, b) => (a.agreement.forDate < b.agreement.forDate ? 1 : -1));
}
