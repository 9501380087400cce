import { describe, expect, test } from 'vitest';
import { type DebtorRecord, EMPTY_RECORD } from '#shared/domain/debtor/record.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { aRow, ROWS_CONTEXT as context } from '#shared/testing/debt-rows.ts';
import { TaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { aDebtor, aRecord } from '#shared/testing/records.ts';
import type { DebtRow } from './debt-row.ts';
import { decideRows } from './decide-rows.ts';
import type { RowsContext } from './rows-context.ts';

const decide = (record: DebtorRecord, row: DebtRow, given = context) =>
  decideRows(record, [row], given);
const types = (record: DebtorRecord, row: DebtRow, given = context) =>
  decide(record, row, given).facts.map(({ type }) => type);

describe('a person who is known', () => {
  const inAcre = aRow({ places: [{ by: 'uf', uf: 'AC' }] });
  const guessed = aRecord({
    debtor: aDebtor({ places: [{ by: 'ddd', uf: 'SP', source: 'credor:loja-aurora' }] }),
  });

  test.each<[string, DebtorRecord]>([
    ['whose state was guessed from a phone', guessed],
    ['whose state came from before its origin was kept', aRecord()],
    ['whose state nobody knew', aRecord({ debtor: aDebtor({ uf: null }) })],
  ])('%s lives where a later file says, by the clock there', (_, record) => {
    const { facts, results } = decide(record, inAcre);
    expect(results).toMatchObject([{ outcome: 'unchanged' }]);
    expect(facts[0]).toMatchObject({ type: 'place-noted', uf: 'AC', zone: 'America/Rio_Branco' });
    const after = preview(record, facts, context);
    expect(after.debtor).toMatchObject({ uf: 'AC', zone: 'America/Rio_Branco' });
    expect(decide(after, inAcre).facts).toEqual([]);
  });

  test('does not move with a phone of another area code', () => {
    const row = aRow({ places: [{ by: 'ddd', uf: 'AC' }] });
    expect(decide(aRecord(), row).facts).toEqual([]);
  });
});

describe('a CPF with another name', () => {
  const contact = {
    kind: 'email' as const,
    value: 'joao@provedor.com.br',
    confidence: 50,
    whatsappSince: null,
  };
  const joao = aRow({ row: 3, externalId: 'NF-9/1', name: 'João Lima', contacts: [contact] });

  test('of somebody who is known brings neither its debt nor its contacts', () => {
    expect(decide(aRecord(), joao)).toMatchObject({
      results: [
        { outcome: 'rejected', field: 'name', reason: expect.stringContaining('outro nome') },
      ],
      facts: [],
      contacts: new Map(),
    });
  });

  test('leaves the good rows beside it alone', () => {
    const { results } = decideRows(aRecord(), [aRow(), joao], context);
    expect(results.map(({ outcome }) => outcome)).toEqual(['unchanged', 'rejected']);
  });

  test('of somebody new is nobody’s until the sender has said whose it is', () => {
    const { results, facts } = decideRows(EMPTY_RECORD, [aRow(), joao], {
      ...context,
      profile: null,
    });
    expect(facts).toEqual([]);
    expect(results).toMatchObject([
      { outcome: 'rejected', reason: expect.stringContaining('linha 3') },
      { outcome: 'rejected', reason: expect.stringContaining('linha 2') },
    ]);
  });

  test('of a company is one more name of it', () => {
    const taxId = TaxId.parse('11222333000181');
    const given = { ...context, profile: { name: 'Padaria Estrela Ltda', taxId } };
    const row = aRow({ taxId, name: 'Pão Quente' });
    expect(decide(aRecord(), row, given).results).toMatchObject([{ outcome: 'unchanged' }]);
  });
});

test('an explicit state counts in whichever row of a person it stands', () => {
  const rows = [
    aRow({ places: [{ by: 'ddd', uf: 'SP' }] }),
    aRow({ row: 3, externalId: 'NF-1002/1', places: [{ by: 'uf', uf: 'AC' }] }),
  ];
  const [registered] = decideRows(EMPTY_RECORD, rows, context).facts;
  expect(registered).toMatchObject({ uf: 'AC', zone: 'America/Rio_Branco' });
});

describe('an address', () => {
  const address = {
    street: 'Rua das Flores',
    number: '10',
    complement: '',
    district: 'Centro',
    city: 'São Paulo',
    uf: 'SP' as const,
    cep: '01001000',
  };
  const maria = { name: 'Maria da Silva', taxId: '52998224725' };
  const known = (source: string): RowsContext => ({
    ...context,
    profile: { ...maria, address: { ...address, source } },
  });

  test('comes with somebody new, and stands in the profile alone', () => {
    const given = { ...context, profile: null };
    const { facts, profile } = decide(EMPTY_RECORD, aRow({ address }), given);
    expect(facts[1]).toEqual({
      type: 'address-noted',
      source: 'credor:loja-aurora',
      basis: 'credit-protection',
    });
    expect(JSON.stringify(facts)).not.toContain('Flores');
    expect(profile).toEqual({ ...maria, address: { ...address, source: 'credor:loja-aurora' } });
  });

  test('that is known already is no news, and another of the same credor replaces it', () => {
    const ours = known('credor:loja-aurora');
    expect(types(aRecord(), aRow({ address }), ours)).toEqual([]);
    const moved = decide(aRecord(), aRow({ address: { ...address, number: '12' } }), ours);
    expect(moved.facts[0]).toMatchObject({ type: 'address-noted' });
    expect(moved.profile).toMatchObject({ ...maria, address: { number: '12' } });
  });

  test('of another credor stays, lest two files write against each other each night', () => {
    const moved = aRow({ address: { ...address, number: '12' } });
    expect(types(aRecord(), moved, known('credor:faculdade-horizonte'))).toEqual([]);
  });

  test('is not lost by a row that tells none', () => {
    expect(decide(aRecord(), aRow(), known('credor:loja-aurora')).profile).toBeNull();
  });
});
