import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import {
  AURORA,
  aCase,
  aDebt,
  aDebtor,
  aRecord,
  aSettledCase,
  HORIZONTE,
} from '#shared/testing/records.ts';
import { walkDebtors } from './walk-debtors.ts';

const PEOPLE = 120;

test.each([0, 3, 20_525])(
  'the walk that begins at %i meets everybody once per case, and knows who owes',
  async (start) => {
    const { client, tableName } = await createTestTable();
    const table = { client, name: tableName };
    for (let index = 0; index < PEOPLE; index += 1) {
      const debtorId = DebtorId.parse(`debtor${String(index).padStart(4, 'a')}`);
      const owes = index % 2 === 0;
      const record = aRecord({
        debtor: aDebtor({ debtorId }),
        cases: owes ? [aCase(), aCase({ credorId: HORIZONTE })] : [aSettledCase()],
        debts: owes ? [aDebt(), aDebt({ credorId: HORIZONTE })] : [],
      });
      await putRecord(table, record);
    }

    const met: string[] = [];
    for await (const page of walkDebtors(table, [AURORA, HORIZONTE], start)) {
      for (const { debtor, owes } of page) met.push(`${debtor.debtorId} ${owes}`);
    }
    expect(met).toHaveLength(PEOPLE + PEOPLE / 2);
    expect(new Set(met).size).toBe(PEOPLE);
    expect(met.filter((line) => line.endsWith('true'))).toHaveLength(PEOPLE);
  },
);
