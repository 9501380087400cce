import { expect, test } from 'vitest';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { ADMIN, AURORA_GESTOR, HORIZONTE_GESTOR } from '#shared/testing/api-world.ts';
import { AURORA, MARIA } from '#shared/testing/records.ts';
import { aQueue, OPERADOR } from '#shared/testing/work-world.ts';

const JOSE = DebtorId.parse('a'.repeat(20));

test('scripts that tell a stranger of the debt are not published; those of a carteira are read by it', async () => {
  const { ask, claim, desk } = await aQueue();
  const line = `PUT /api/credores/${AURORA}/call-scripts`;
  const document = {
    opening: 'Alô, {{ devedor.nome }}? É sobre a dívida.',
    body: 'Total: {{ total_hoje | reais }}',
  };
  await expect(ask(AURORA_GESTOR, line, { expectedVersion: 0, document })).resolves.toMatchObject({
    status: 400,
    json: { errors: [{ path: 'document.opening' }] },
  });
  const own = { carteiraId: 'inicial', opening: 'Oi, {{ devedor.nome }}?', body: 'Da carteira.' };
  const right = { ...document, opening: 'Alô, {{ devedor.nome }}?', carteiras: [own] };
  expect(await ask(ADMIN, line, { expectedVersion: 0, document: right })).toMatchObject({
    status: 200,
  });
  await claim();
  expect(await desk()).toMatchObject({ opening: 'Oi, Maria?', script: 'Da carteira.' });
});

test('scripts are shown as they would be said to a real debtor, before they are published, and nobody is called', async () => {
  const { ask, table } = await aQueue();
  const before = (await loadDebtor(table, MARIA)).record.debtor?.version;
  const line = `POST /api/credores/${AURORA}/call-scripts/preview`;
  const document = {
    opening: 'Alô, {{ devedor.nome }}?',
    body: 'Total: {{ total_hoje | reais }}',
  };
  const trial = { document, debtorId: MARIA };
  expect(await ask(AURORA_GESTOR, line, trial)).toMatchObject({
    status: 200,
    json: {
      label: 'Maria da Silva',
      carteiraId: null,
      opening: 'Alô, Maria?',
      body: 'Total: R$ 1.023,33',
    },
  });
  const own = { carteiraId: 'inicial', opening: 'Oi, {{ devedor.nome }}?', body: 'Da carteira.' };
  const withOwn = { ...trial, document: { ...document, carteiras: [own] } };
  expect(await ask(OPERADOR, line, withOwn)).toMatchObject({
    json: { carteiraId: 'inicial', opening: 'Oi, Maria?', body: 'Da carteira.' },
  });
  const telling = { ...trial, document: { ...document, opening: 'É sobre a dívida.' } };
  expect(await ask(AURORA_GESTOR, line, telling)).toMatchObject({ status: 400 });
  expect(await ask(HORIZONTE_GESTOR, line, trial)).toMatchObject({ status: 403 });
  expect(await ask(AURORA_GESTOR, line, { document, debtorId: JOSE })).toMatchObject({
    status: 404,
  });
  expect((await loadDebtor(table, MARIA)).record.debtor?.version).toBe(before);
});
