import { expect, test } from 'vitest';
import * as z from 'zod';
import { IssuedDossier } from '#events/api/dossier.ts';
import { Timeline } from '#events/api/debtor.ts';
import { firstBrokenLink } from '#shared/domain/history/hash-chain.ts';
import { verifyDossier } from '#shared/domain/dossier/verify-dossier.ts';
import { readHistory } from '#shared/table/read-history.ts';
import {
  ADMIN,
  asker,
  aToken,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { textOfPdf } from '#shared/testing/read-pdf.ts';
import { AURORA, HORIZONTE, MARIA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const { deps, table } = await createApiWorld();
const ask = asker(createApi(deps));
const line = `POST /api/debtors/${MARIA}/dossiers`;
const issue = async (claims = AURORA_GESTOR, credorId = AURORA) => {
  const answer = await ask(claims, line, { credorId });
  expect(answer.status).toBe(200);
  return IssuedDossier.parse(answer.json);
};

test('a dossier has the person, the debt with its calculation, each text and a chain that can be checked', async () => {
  const { dossier, name } = await issue();
  expect(name).toBe(`dossie-${AURORA}-${MARIA}`);
  expect(verifyDossier([dossier])).toEqual([]);
  expect(dossier).toMatchObject({
    madeBy: 'gestor@regua.example',
    person: { name: 'Maria da Silva', taxId: '52998224725' },
    debts: [{ externalId: 'NF-1001/1', value: { on: '2026-03-20', total: 102_333 } }],
    volume: { number: 1, volumes: 1, from: 1 },
    chain: { isWhole: true },
  });
  const texts = dossier.events.flatMap((event) => (event.shown && event.text) || []);
  expect(texts).toMatchObject([{ to: 'maria@example.com', subject: 'Aurora', body: 'texto A' }]);
});

test("what another creditor did is a link of the chain and nothing else, and so is an entry's word on its next step", async () => {
  const { dossier } = await issue();
  const words = JSON.stringify(dossier);
  for (const foreign of ['horizonte', 'MENS-7', 'texto H', 'd-mais-15'])
    expect(words.toLowerCase()).not.toContain(foreign.toLowerCase());
  expect(dossier.events.filter(({ shown }) => !shown).map(Object.keys)).toEqual(
    dossier.events.filter(({ shown }) => !shown).map(() => ['seq', 'prevHash', 'hash', 'shown']),
  );
  const theirs = await issue(HORIZONTE_GESTOR, HORIZONTE);
  const sealed = theirs.dossier.events.filter((event) => event.shown && event.entry === null);
  expect(JSON.stringify(theirs.dossier)).not.toContain('texto A');
  expect(sealed).toEqual([]);
});

test('to issue one is an entry of the history, with the hash of what was taken out', async () => {
  const { dossier } = await issue(aToken('auditor', AURORA));
  const answer = await ask(AURORA_GESTOR, `GET /api/debtors/${MARIA}/history?limit=1`);
  const [newest] = Timeline.parse(answer.json).entries;
  const { through } = dossier.volume;
  expect(newest).toMatchObject({
    seq: through + 1,
    type: 'dossier-issued',
    title: `Dossiê emitido, linhas 1 a ${through}`,
    actor: 'Equipe user-aud',
  });
  expect(newest?.why.join(' ')).toContain(dossier.contentHash);
  const entries = await readHistory(table, MARIA, {});
  expect(firstBrokenLink(entries)).toBeNull();
  expect(entries.at(-1)).not.toHaveProperty('next');
});

test('the paper says the same, with numbered pages and how it is checked', async () => {
  const { dossier, pdf } = await issue();
  const pages = await textOfPdf(new Uint8Array(Buffer.from(pdf, 'base64')));
  const said = pages.flat().join(' ').replace(/\s+/g, ' ');
  for (const words of [
    'Dossiê de cobrança',
    'Maria da Silva',
    'CPF 529.982.247-25',
    'R$ 1.023,33',
    'E-mail enviado',
    'texto A',
    'não mostrada: de outro credor',
    'npm run dossier:verify',
    dossier.contentHash,
    dossier.chain.headHash,
    `página ${pages.length} de ${pages.length}`,
  ])
    expect(said).toContain(words);
});

test.each([
  ['another credor', AURORA_GESTOR, { credorId: HORIZONTE }, 403],
  ['an operator', aToken('operador', AURORA), { credorId: AURORA }, 403],
  ['a volume that is not there', AURORA_GESTOR, { credorId: AURORA, volume: 2 }, 404],
  ['a credor of nobody', ADMIN, { credorId: 'ninguem' }, 404],
  ['no credor', ADMIN, {}, 400],
])('%s is refused in words', async (_, claims, body, status) => {
  const answer = await ask(claims, line, body);
  expect(answer.status).toBe(status);
  expect(z.object({ detail: z.string() }).parse(answer.json).detail).not.toBe('');
});
