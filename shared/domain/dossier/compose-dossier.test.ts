import { expect, test } from 'vitest';
import { HistoryEntry } from '#shared/domain/history/entry.ts';
import { AURORA, HORIZONTE } from '#shared/testing/records.ts';
import { dossierSources, lifeWithAurora, volumesOf } from '#shared/testing/dossiers.ts';
import type { ShownEvent } from './dossier.ts';

const life = lifeWithAurora();
const [dossier] = volumesOf(life);
const shown = (type: string): readonly ShownEvent[] =>
  dossier?.events.flatMap((event) => (event.shown && event.type === type ? [event] : [])) ?? [];

test('a contact that was held says in local time why, by which rule and law, in which version', () => {
  const [held] = shown('step-held');
  expect(held?.localTime).toBe('14/03/2026 22:30');
  expect(held?.why).toContain('Está fora do horário permitido onde a pessoa mora.');
  expect(held?.grounds).toEqual(
    expect.arrayContaining([
      'Política de contato na versão 3, publicada em 01/01/2026.',
      'Regra: Lei SP 15.426/2014.',
      'Régua padrao na versão 1, passo d-mais-3.',
    ]),
  );
  expect(held?.grounds.join(' ')).not.toContain('Lei AL');
});

test('a message has its exact text but for the link, whose hash is checked, and the basis of its contact', () => {
  const [sent] = shown('message-sent');
  expect(sent?.text).toMatchObject({ subject: 'Sua parcela venceu', isIntact: true });
  expect(sent?.text?.body).toContain('/p/••••••');
  const [claimed] = shown('message-claimed');
  expect(claimed?.grounds.join(' ')).toContain('execução do contrato (LGPD art. 7, V)');
  expect(shown('message-outcome')[0]?.title).toBe('E-mail entregue');
});

test('a text that was changed where it is kept is said not to be the one that left', () => {
  const { texts } = dossierSources(life);
  const changed = new Map([...texts].map(([id, text]) => [id, { ...text, text: 'Outro texto' }]));
  const [of] = volumesOf(life, { texts: changed });
  const sent = of?.events.find((event) => event.shown && event.text !== null);
  expect(sent).toMatchObject({ text: { body: 'Outro texto', isIntact: false } });
});

test('the agreement is there with its hashes, its instalments are valued, and the note is with the dispute', () => {
  expect(dossier?.agreements).toMatchObject([
    { status: 'active', policyVersion: 1, signature: { termHash: 'a'.repeat(64), isIntact: null } },
  ]);
  expect(dossier?.debts.map(({ status, value }) => [status, value !== null])).toEqual(
    expect.arrayContaining([
      ['agreed', false],
      ['open', true],
    ]),
  );
  expect(shown('case-disputed')[0]?.note).toBe('Não fui eu que comprei.');
});

test('nothing of another creditor is in it but the links of the chain', () => {
  expect(JSON.stringify(dossier)).not.toContain(HORIZONTE);
  expect(dossier?.events.filter((event) => !event.shown)).toHaveLength(1);
});

test('an entry that names the next step of another creditor keeps its words and not its content', () => {
  const [first, ...others] = life.entries;
  const next = {
    kind: 'regua-step' as const,
    key: 'k',
    at: '2026-04-01T12:00:00.000Z',
    zone: 'America/Sao_Paulo',
    credorId: HORIZONTE,
    stepId: 'd-mais-15',
    anchor: '2026-03-05',
  };
  const entry = first && HistoryEntry.parse({ ...first, next });
  const [of] = volumesOf({ ...life, entries: entry ? [entry, ...others] : others });
  expect(of?.events[0]).toMatchObject({ shown: true, entry: null });
  expect(JSON.stringify(of)).not.toContain('d-mais-15');
});

test('an entry of work that was done for another creditor keeps its words and not its content', () => {
  const [first, ...others] = life.entries;
  const entry = first && HistoryEntry.parse({ ...first, cause: `lookup:${HORIZONTE}:17823889` });
  const [of] = volumesOf({ ...life, entries: entry ? [entry, ...others] : others });
  expect(of?.events[0]).toMatchObject({ shown: true, entry: null });
  expect(JSON.stringify(of)).not.toContain(HORIZONTE);
});

test('an entry with what another creditor says of where the person lives keeps neither its name nor its content', () => {
  const [first, ...others] = life.entries;
  const fact = {
    type: 'place-noted',
    source: `credor:${AURORA}`,
    uf: 'SP',
    zone: 'America/Sao_Paulo',
    places: [
      { uf: 'SP', by: 'uf', source: `credor:${AURORA}` },
      { uf: 'SP', by: 'ddd', source: `credor:${HORIZONTE}` },
    ],
  };
  const entry = first && HistoryEntry.parse({ ...first, fact });
  const [of] = volumesOf({ ...life, entries: entry ? [entry, ...others] : others });
  expect(of?.events[0]).toMatchObject({ shown: true, type: 'place-noted', entry: null });
  expect(JSON.stringify(of)).not.toContain(HORIZONTE);
});

test('a history that does not fit its chain is said not to be whole', () => {
  expect(dossier?.chain.isWhole).toBe(true);
  const [of] = volumesOf({ ...life, entries: life.entries.toSpliced(1, 1) });
  expect(of?.chain.isWhole).toBe(false);
});
