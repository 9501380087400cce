import { expect, test } from 'vitest';
import { DebtorView } from '#events/api/debtor.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { AGREEMENT_REGUA } from '#shared/domain/regua/agreement-regua.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { at } from '#shared/testing/agreement-clock.ts';
import { paid, refunded } from '#shared/testing/agreement-money.ts';
import { agreed } from '#shared/testing/agreements.ts';
import { asker, aToken, createApiWorld } from '#shared/testing/api-world.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { AURORA, MARIA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const REGUA = { reguaId: AGREEMENT_REGUA.reguaId, version: 1 };

/** What an operator reads of Maria's business with Aurora on 20 March, after R$ 200,00 that she paid on the 16th became something else. */
async function caseAfter(change: (record: RegisteredRecord) => RegisteredRecord) {
  const { table, deps } = await createApiWorld();
  const { record } = await loadDebtor(table, MARIA);
  if (!isRegistered(record)) throw new Error('nobody');
  const known = change(paid(record, 20_000, at('2026-03-16'), null, 'E0'));
  const agreements = known.agreements.map((one) => ({ ...one, regua: REGUA }));
  await putRecord(table, { ...known, agreements });
  const ask = asker(createApi(deps));
  const answer = await ask(aToken('operador', AURORA), `GET /api/debtors/${MARIA}`);
  return DebtorView.parse(answer.json).cases.find(({ credorId }) => credorId === AURORA);
}
const back = (record: RegisteredRecord) =>
  refunded(record, paymentIdOf('sandbox', 'E0'), 10_000, at('2026-03-19'));

test('the team reads what the creditor gave back of a debt, and until when it may be paid again', async () => {
  expect(await caseAfter(back)).toMatchObject({
    owedAgain: {
      since: '2026-03-19',
      on: '2026-03-19',
      by: 'refund',
      returned: 10_000,
      missing: 10_000,
      payBy: '2026-03-30',
    },
    restsAgain: 0,
  });
});

test('or that it waits for the agreement in which the debt rests', async () => {
  const known = await caseAfter((record) => back(agreed(record, 0, at('2026-03-17'))));
  expect(known).toMatchObject({ owedAgain: null, restsAgain: 10_000 });
});

test('or nothing, where nothing went back', async () => {
  expect(await caseAfter((record) => record)).toMatchObject({ owedAgain: null, restsAgain: 0 });
});
