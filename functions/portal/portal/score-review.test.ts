import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { caseFactsOf } from '#shared/domain/score/case-facts.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { scoreCase } from '#shared/domain/score/score-case.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { DOCUMENT_KEY, KEYED_MARIA, putMaria } from '#shared/testing/put-link.ts';
import { aCase, AURORA, aRecord, instant, MARIA_PROFILE } from '#shared/testing/records.ts';
import { Visitor } from '#shared/testing/visitor.ts';
import { createPortal } from './portal.ts';

const NOW = instant('2026-04-14T13:05:00.000Z');

async function enter(
  isScored: boolean,
  treated: { drawn?: number; held?: number; decided?: number } = {},
) {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  const facts = caseFactsOf(aRecord(), AURORA, DEFAULT_CONTACT_POLICY, NOW);
  const scored = facts && isScored ? scoreCase(facts, EXPERT_MODEL, NOW) : null;
  const score = scored && { ...scored, ...treated };
  const token = await putMaria(table, { cases: [aCase({ score })] });
  const base = `/p/${token}`;
  const portal = createPortal({
    table,
    config: cachedConfig(table, () => 0),
    documentKey: async () => DOCUMENT_KEY,
    now: () => NOW,
  });
  const maria = await new Visitor(portal).open(base);
  await maria.send(base, { documento: MARIA_PROFILE.taxId });
  return { maria, base, table, value: score?.value ?? 0 };
}

test('a debtor reads the score with its reasons, asks a person to look, and reads that they will', async () => {
  const { maria, base, table, value } = await enter(true);
  await maria.open(`${base}/dividas`);
  expect(maria.text).toContain('Como avaliamos o seu caso');
  await maria.open(`${base}/pontuacao`);
  expect(maria.text).toContain(String(value));
  expect(maria.text).toContain('Atraso de 31 a 60 dias');
  expect(maria.text).toMatch(
    /O que faria a nota subir.*Fazer um pagamento, mesmo de uma parte: \d+/s,
  );
  expect(maria.text).toContain('Fonte: dívidas que o credor informou, em 14/04/2026');
  expect(maria.text).toContain(
    'quais propostas de acordo mostra. Ela não muda o valor da sua dívida',
  );
  await maria.send(`${base}/pontuacao`, { detalhe: 'estive internada' });
  expect(maria.text).toContain('Uma pessoa confere a nota e responde aqui até 29/04/2026');
  const { cases, tasks } = (await loadDebtor(table, KEYED_MARIA)).record;
  expect(cases[0]).toMatchObject({
    score: { value },
    scoreReview: { status: 'open', via: 'portal' },
  });
  expect(tasks).toMatchObject([{ status: 'open', stepId: 'revisao-do-score' }]);
});

test('all that is weighed is named, also what speaks of nobody yet: promises, agreements, and what was done with messages', async () => {
  const { maria, base } = await enter(true);
  await maria.open(`${base}/pontuacao`);
  expect(maria.text).toMatch(
    /Entra só .*as promessas de pagamento, os acordos, se você abriu as mensagens/,
  );
});

test('what would raise the score is told also where the machine came to more than a person once decided', async () => {
  const { maria, base } = await enter(true, { decided: 1 });
  await maria.open(`${base}/pontuacao`);
  expect(maria.text).toContain('O que faria a nota subir');
});

test('who has no score is shown none', async () => {
  const { maria, base } = await enter(false);
  await maria.open(`${base}/dividas`);
  expect(maria.text).not.toContain('Como avaliamos');
});

test('whoever is in the control group reads that a draw, and not the score, chose how they are spoken to', async () => {
  const { maria, base, value } = await enter(true, { drawn: 912 });
  await maria.open(`${base}/pontuacao`);
  expect(maria.text).toContain(String(value));
  expect(maria.text).toMatch(/foi escolhido por sorteio, e não por ela/);
});

test('whose score a person decided reads that it counts instead of the machine’s', async () => {
  const { maria, base, value } = await enter(true, { drawn: 912, decided: 640 });
  await maria.open(`${base}/pontuacao`);
  expect(maria.text).toContain(String(value));
  expect(maria.text).toContain('No lugar dela vale 640, que uma pessoa decidiu');
  expect(maria.text).not.toMatch(/sorteio|O que faria a nota subir/);
});

test('whose review came to less reads that what counted goes on counting', async () => {
  const { maria, base } = await enter(true, { held: 731 });
  await maria.open(`${base}/pontuacao`);
  expect(maria.text).toContain('continua valendo 731');
});
