import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { DOCUMENT_KEY, KEYED_MARIA, putMaria } from '#shared/testing/put-link.ts';
import { AURORA, instant, MARIA_PROFILE } from '#shared/testing/records.ts';
import { Visitor } from '#shared/testing/visitor.ts';
import { createPortal } from './portal.ts';

const NOW = instant('2026-04-14T13:05:00.000Z');
const carteira = (carteiraId: string, rule: object) => ({
  carteiraId,
  name: carteiraId,
  reguaId: 'padrao',
  rule,
});
const CARTEIRAS = Carteiras.parse({
  carteiras: [
    carteira('alcancadas', { '==': [{ var: 'reach' }, 'confirmed'] }),
    carteira('visitantes', { var: 'visited' }),
  ],
  otherwise: { carteiraId: 'resto', name: 'Resto', reguaId: 'padrao' },
});

test('whoever opens the portal, and then proves who they are, is in the carteira for that at once, with a score that knows it', async () => {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  const base = `/p/${await putMaria(table)}`;
  const context = { expected: 0, by: 'test', at: NOW, note: '' };
  await publishConfig(table, 'carteiras', AURORA, CARTEIRAS, context);
  const portal = createPortal({
    table,
    config: cachedConfig(table, () => 0),
    documentKey: async () => DOCUMENT_KEY,
    now: () => NOW,
  });
  const known = async () => (await loadDebtor(table, KEYED_MARIA)).record.cases[0];

  const maria = await new Visitor(portal).open(base);
  expect(await known()).toMatchObject({ carteiraId: 'visitantes' });
  await maria.send(base, { documento: MARIA_PROFILE.taxId });
  expect(await known()).toMatchObject({ carteiraId: 'alcancadas' });
  const reasons = (await known())?.score?.reasons.map(({ text }) => text);
  expect(reasons).toEqual(
    expect.arrayContaining(['Visitou o portal nos últimos 90 dias', 'Contato confirmado']),
  );

  await maria.open(`${base}/dividas`);
  const entries = await readHistory(table, KEYED_MARIA, { after: 1 });
  expect(entries.map(({ fact }) => fact.type).filter((type) => type === 'case-assessed')).toEqual([
    'case-assessed',
    'case-assessed',
  ]);
});
