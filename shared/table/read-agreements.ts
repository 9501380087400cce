import * as z from 'zod';
import { Agreement } from '#shared/domain/agreement/agreement.ts';
import { AgreementId, type CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { keys } from './keys.ts';
import { readIndexed } from './read-index.ts';
import type { Table } from './table.ts';

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
  const items = await readIndexed(table, gsi1pk, 'backwards');
  return items.map((item) => ({ ...Listed.parse(item), agreement: Agreement.parse(item) }));
}
