import { expect, test } from 'vitest';
import { type DebtorRecord, EMPTY_RECORD } from '#shared/domain/debtor/record.ts';
import type { PauseMotive } from '#shared/domain/case/pause.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { CredorId, DebtId, DebtorId, ImportId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { aCredor } from '#shared/testing/credores.ts';
import {
  aCase,
  aDisputedCase,
  aRecord,
  aSettledCase,
  aDebt,
  HORIZONTE,
  MARIA,
} from '#shared/testing/records.ts';
import { aRow, ROWS_CONTEXT as context } from '#shared/testing/debt-rows.ts';
import type { DebtRow } from './debt-row.ts';
import { decideRows } from './decide-rows.ts';
import { CONTACTS_PER_DEBTOR_MAX } from './judge-row.ts';
import type { KnownCode, RowsContext } from './rows-context.ts';

const IMPORT = context.importId;
const EARLIER = ImportId.parse('importadeontem');
const knowing = (known: Partial<KnownCode>): RowsContext => ({
  ...context,
  known: new Map([
    ['NF-1001/1', { debtorId: MARIA, importId: EARLIER, row: 2, outcome: 'imported', ...known }],
  ]),
});

const decide = (record: DebtorRecord, row: DebtRow, given = context) =>
  decideRows(record, [row], given);
const types = (record: DebtorRecord, row: DebtRow, given = context) =>
  decide(record, row, given).facts.map(({ type }) => type);

test('somebody new enters the régua version that is live', () => {
  const { facts, profile, codes } = decide(
    EMPTY_RECORD,
    aRow({ places: [{ by: 'uf', uf: 'AC' }] }),
  );
  expect(facts).toMatchObject([
    {
      type: 'debtor-registered',
      uf: 'AC',
      zone: 'America/Rio_Branco',
      source: 'credor:loja-aurora',
    },
    { type: 'debt-imported', terms: { fineBps: 200, monthlyInterestBps: 100 } },
    { type: 'case-opened', carteiraId: 'inicial', regua: { reguaId: 'padrao', version: 3 } },
    { type: 'case-assessed', carteiraId: 'inicial', score: { model: 'especialista-v4' } },
  ]);
  expect(profile).toEqual({ name: 'Maria da Silva', taxId: '52998224725' });
  expect(codes).toEqual([{ externalId: 'NF-1001/1', row: 2, outcome: 'imported' }]);
});

test('a debtor of another credor keeps their name and gets a case of their own', () => {
  const { facts, profile } = decide(aRecord(), aRow({ externalId: 'H-1', name: 'Maria S.' }), {
    ...context,
    credor: aCredor({ credorId: HORIZONTE }),
  });
  expect(profile).toBeNull();
  expect(facts.map(({ type }) => type)).toEqual(['debt-imported', 'case-opened', 'case-assessed']);
});

test('a debtor about whom a row says nothing new has no new fact', () => {
  expect(decide(aRecord(), aRow())).toMatchObject({
    facts: [],
    results: [{ outcome: 'unchanged' }],
  });
});

test.each<[string, Partial<DebtRow>, object]>([
  ['amount', { principal: centavos(90_000) }, { principal: 90_000 }],
  ['due date', { dueDate: localDate('2026-04-01') }, { dueDate: '2026-04-01' }],
  ['description', { description: 'Parcela 1 de 3' }, { description: 'Parcela 1 de 3' }],
  ['fine', { fineBps: 100 }, { terms: { fineBps: 100, monthlyInterestBps: 100 } }],
  ['kind', { terms: { kind: 'rent' } }, { terms: { kind: 'rent' } }],
])('a debt whose %s changed is corrected', (_, change, fact) => {
  const { facts, results } = decide(aRecord(), aRow(change));
  expect(results).toMatchObject([{ outcome: 'corrected' }]);
  expect(facts[0]).toMatchObject({ type: 'debt-corrected', ...fact });
});

test('a new debt is of what its row says, or else of what its credor collects for', () => {
  const { terms } = aCredor();
  const hotel = { ...context, credor: aCredor({ terms: { ...terms, kind: 'lodging' } }) };
  const kindOf = (change: Partial<DebtRow>) =>
    decide(aRecord(), aRow({ externalId: 'NF-77', ...change }), hotel).facts.flatMap((fact) =>
      fact.type === 'debt-imported' ? [fact.terms.kind] : [],
    );
  expect(kindOf({})).toEqual(['lodging']);
  expect(kindOf({ terms: { kind: 'instrument' } })).toEqual(['instrument']);
});

test('a debt is payable in the state where its debtor lives when it comes, also once they have moved', () => {
  const payableIn = (record: DebtorRecord, change: Partial<DebtRow>) =>
    decide(record, aRow(change)).facts.flatMap((fact) =>
      fact.type === 'debt-imported' || fact.type === 'debt-corrected' ? [fact.terms.payableIn] : [],
    );
  const inBahia = { places: [{ by: 'uf' as const, uf: 'BA' as const }] };
  expect(payableIn(EMPTY_RECORD, inBahia)).toEqual(['BA']);
  expect(payableIn(EMPTY_RECORD, {})).toEqual([undefined]);
  expect(payableIn(aRecord(), { externalId: 'NF-77' })).toEqual(['SP']);
  expect(payableIn(aRecord(), { externalId: 'NF-77', ...inBahia })).toEqual(['BA']);
  const known = aRecord({ debts: [aDebt({ terms: { ...aDebt().terms, payableIn: 'SP' } })] });
  expect(payableIn(known, inBahia)).toEqual([]);
  expect(payableIn(known, { ...inBahia, principal: centavos(90_000) })).toEqual(['SP']);
});

test('a debtor whose debt was corrected to what they had paid owes nothing more', () => {
  const ledger = { ...aDebt().ledger, principalOpen: centavos(40_000) };
  const record = aRecord({ debts: [aDebt({ ledger })] });
  expect(types(record, aRow({ principal: centavos(60_000) }))).toEqual([
    'debt-corrected',
    'case-settled',
  ]);
});

test('a debtor who had settled and owes again is followed again', () => {
  const paid = { ...aDebt(), status: 'settled' as const, settledAt: context.at };
  const ledger = { ...paid.ledger, principalOpen: centavos(0) };
  const record = aRecord({ cases: [aSettledCase()], debts: [{ ...paid, ledger }] });
  expect(types(record, aRow({ externalId: 'NF-1002/1' }))).toEqual([
    'debt-imported',
    'case-reopened',
    'case-assessed',
  ]);
  expect(types(record, aRow())).toEqual([]);
});

test('a debtor who disputes stays in dispute when another debt comes', () => {
  const record = aRecord({ cases: [aDisputedCase()] });
  expect(types(record, aRow({ externalId: 'NF-1002/1' }))).not.toContain('case-reopened');
});

test('a new contact alone is told, and what the debtor could be reached by is scored anew', () => {
  const contact = {
    kind: 'email' as const,
    value: 'maria@provedor.com.br',
    confidence: 50,
    whatsappSince: null,
  };
  const record = aRecord({ contacts: [] });
  const { facts, contacts, results } = decide(record, aRow({ contacts: [contact] }));
  expect(facts.map(({ type }) => type)).toEqual(['contact-added', 'case-assessed']);
  expect([...contacts.values()]).toEqual(['maria@provedor.com.br']);
  expect(results).toMatchObject([{ outcome: 'unchanged' }]);
  const after = preview(record, facts, context);
  expect(decide(after, aRow({ contacts: [contact] })).facts).toEqual([]);
});

test.each<[string, Partial<KnownCode>, Partial<DebtRow>, object]>([
  ['came in by this very row', { importId: IMPORT }, {}, { outcome: 'imported' }],
  [
    'was corrected by this very row',
    { importId: IMPORT, outcome: 'corrected' },
    {},
    { outcome: 'corrected' },
  ],
  ['came in by another row', { importId: IMPORT, row: 9 }, {}, { outcome: 'unchanged' }],
  [
    'came in otherwise by another row',
    { importId: IMPORT, row: 9 },
    { principal: centavos(1) },
    { outcome: 'rejected', field: 'externalId' },
  ],
  ['came in by an earlier file', {}, { principal: centavos(1) }, { outcome: 'corrected' }],
  ['is of somebody else', { debtorId: DebtorId.parse('outrapessoa') }, {}, { outcome: 'rejected' }],
])('a debt that %s', (_, known, change, result) => {
  expect(decide(aRecord(), aRow(change), knowing(known)).results).toMatchObject([result]);
});

test('a CPF with contacts beyond measure takes no more debts', () => {
  const [contact] = aRecord().contacts;
  const contacts = Array.from({ length: CONTACTS_PER_DEBTOR_MAX }, () => contact ?? []).flat();
  const record = aRecord({ contacts, debts: [aDebt({ debtId: DebtId.parse('outradivida') })] });
  expect(decide(record, aRow()).results).toMatchObject([{ outcome: 'rejected', field: 'taxId' }]);
});

test('a language that a file tells is a fact once, and the word of the person stands over it', () => {
  const told = { type: 'language-chosen', language: 'en', toldBy: 'credor:loja-aurora' } as const;
  const english = aRow({ language: 'en' });
  const record = aRecord();
  const { facts } = decide(record, english);
  expect(facts).toContainEqual(told);
  const after = preview(record, facts, context);
  expect(decide(after, english).facts).toEqual([]);
  expect(decide(after, aRow({ language: 'pt-BR' })).facts).toContainEqual({
    ...told,
    language: 'pt-BR',
  });
  const own = { type: 'language-chosen', language: 'pt-BR', toldBy: 'debtor' } as const;
  expect(decide(preview(after, [own], context), english).facts).toEqual([]);
  expect(decide(record, aRow({ language: 'pt-BR' })).facts).toEqual([]);
});

const until = addMinutes(context.at, 5 * 1_440);
const resting = (motive: PauseMotive) =>
  aCase({ pauses: [{ from: addMinutes(context.at, -1_440), until, motive }] });
const ofHorizonte = { ...context, credor: aCredor({ credorId: HORIZONTE }) };
const newDebt = aRow({ externalId: 'H-1' });

test.each(['grief', 'hardship', 'court-order'] as const)(
  'a debt that another credor brings while the person rests for %s is collected no earlier than the others',
  (motive) => {
    const known = aRecord({ cases: [resting(motive)] });
    expect(decide(known, newDebt, ofHorizonte).facts.at(-1)).toEqual({
      type: 'ladder-paused',
      credorId: HORIZONTE,
      from: context.at,
      until,
      motive,
    });
  },
);

test.each([
  ['the team only checks something', [resting('checking')]],
  ['the other credor asked for it', [resting('credor')]],
  ['another case goes on', [resting('grief'), aCase({ credorId: CredorId.parse('loja-poente') })]],
  ['nothing rests', [aCase({})]],
])('and where %s it is collected as ever', (_, cases) => {
  expect(types(aRecord({ cases }), newDebt, ofHorizonte)).not.toContain('ladder-paused');
});
