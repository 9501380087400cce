import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { at } from '#shared/testing/agreement-clock.ts';
import { paid, refunded } from '#shared/testing/agreement-money.ts';
import { DOCUMENT_KEY, KEYED_MARIA, putMaria } from '#shared/testing/put-link.ts';
import { aDebtor, aRecord, MARIA_PROFILE } from '#shared/testing/records.ts';
import { Visitor } from '#shared/testing/visitor.ts';
import { createPortal } from './portal.ts';

test('whoever gets back what they had paid reads why it is missing, that they are not late, and until when to pay', async () => {
  const start = aRecord({ debtor: aDebtor({ debtorId: KEYED_MARIA }) });
  const kept = paid(start, 100_000, at('2026-03-10'), null, 'E0');
  const back = refunded(kept, paymentIdOf('sandbox', 'E0'), 40_000, at('2026-06-15'));
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  const base = `/p/${await putMaria(table, back)}`;
  const config = cachedConfig(table, () => 0);
  const now = () => at('2026-06-20');
  const visitor = new Visitor(
    createPortal({ table, config, documentKey: async () => DOCUMENT_KEY, now }),
  );
  await visitor.open(base);
  await visitor.send(base, { documento: MARIA_PROFILE.taxId });
  const { text } = await visitor.open(`${base}/dividas`);
  expect(text).toContain(
    'Em 15/06/2026 devolvemos R$ 400,00 do que você pagou, e por isso voltou a faltar R$ 400,00. Não é atraso seu: pague até 25/06/2026, sem multa nem juros.',
  );
  expect(text).toContain('Vence em 25/06/2026');
  expect(text).toContain('Sem multa nem juros: você está em dia.');
});
