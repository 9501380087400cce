import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { SignedTerm } from '#shared/domain/agreement/signed-term.ts';
import type { AgreementId, DebtorId } from '#shared/domain/values/ids.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** The signed term of an agreement with its evidence, or null when it was erased or never signed. */
export async function readTerm(
  table: Table,
  debtorId: DebtorId,
  agreementId: AgreementId,
): Promise<SignedTerm | null> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.term(debtorId, agreementId) }),
  );
  return Item ? SignedTerm.parse(Item) : null;
}
