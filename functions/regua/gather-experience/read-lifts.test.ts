import { beforeEach, expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { controlStudyOf, CONTACTED_ARM, HOLDOUT_ARM } from '#shared/domain/experiment/study.ts';
import type { ArmId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import { studyAddition, summedWrites } from '#shared/table/counted-additions.ts';
import type { Table } from '#shared/table/table.ts';
import { AURORA, instant } from '#shared/testing/records.ts';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { readLifts } from './read-lifts.ts';

const AT = instant('2026-05-20T03:40:00.000Z');
const TODAY = localDate('2026-05-20');
const MEASURE = { days: 30, capAmount: centavos(200_000) };
const HOLDOUT = { shareBps: 500, measure: MEASURE };

let table: Table;
beforeEach(async () => {
  const { client, tableName } = await createTestTable();
  table = { client, name: tableName };
});

const own = (carteiraId: string, holdout?: typeof HOLDOUT) => ({
  carteiraId,
  name: carteiraId,
  reguaId: 'padrao',
  ...(holdout && { holdout }),
});
const publish = (...ids: readonly ReturnType<typeof own>[]) =>
  publishConfig(
    table,
    'carteiras',
    AURORA,
    Carteiras.parse({
      carteiras: ids.map((one) => ({ ...one, rule: true })),
      otherwise: own('resto'),
    }),
    { expected: 0, by: 'user:ana', at: AT },
  );
/** Cases of the carteira `velha` that entered in March, of which some paid R$ 100,00. */
const entered = (armId: ArmId, cases: number, payers: number) => {
  const by = {
    cases,
    payers,
    contacts: 0,
    costMicros: 0,
    recovered: payers * 10_000,
    capped: payers * 10_000,
    squares: BigInt(payers) * 100_000_000n,
    netSquares: BigInt(payers) * 10n ** 16n,
  };
  const studyId = controlStudyOf('velha', HOLDOUT.shareBps, MEASURE);
  const line = { credorId: AURORA, studyId, day: localDate('2026-03-02'), armId, by };
  return table.client.send(
    new TransactWriteCommand({ TransactItems: summedWrites(table, [studyAddition(line)]) }),
  );
};

test('a carteira with a control group that tells something is read, with how many cases it rests on', async () => {
  await publish(own('velha', HOLDOUT), own('sem-grupo'), own('nova', HOLDOUT));
  await entered(CONTACTED_ARM, 9_500, 2_850);
  await entered(HOLDOUT_ARM, 500, 50);
  const lifts = await readLifts(table, AURORA, TODAY);
  expect(lifts).toMatchObject([{ carteiraId: 'velha', cases: 9_500 }]);
});

test('a credor without carteiras has nothing measured', async () => {
  await expect(readLifts(table, AURORA, TODAY)).resolves.toEqual([]);
});
