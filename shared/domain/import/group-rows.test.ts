import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { cpfOf } from '#shared/testing/tax-ids.ts';
import type { DebtRow } from './debt-row.ts';
import { groupRows } from './group-rows.ts';

const aRow = (row: number, changes: Partial<DebtRow> = {}): DebtRow => ({
  row,
  externalId: `A-${row}`,
  taxId: TaxId.parse(cpfOf(0)),
  name: 'Maria',
  language: null,
  contacts: [],
  places: [],
  address: null,
  principal: centavos(100),
  dueDate: localDate('2026-03-10'),
  description: '',
  fineBps: null,
  monthlyInterestBps: null,
  terms: {},
  ...changes,
});
const contact = (value: string) => ({
  kind: 'email' as const,
  value,
  confidence: 50,
  whatsappSince: null,
});

const anyRows = fc
  .array(fc.record({ person: fc.nat(3), code: fc.nat(60), contacts: fc.nat(10) }), {
    maxLength: 200,
  })
  .map((rows) =>
    rows.map(({ person, code, contacts }, index) =>
      aRow(index, {
        taxId: TaxId.parse(cpfOf(person)),
        externalId: `A-${code}`,
        contacts: Array.from({ length: contacts }, (_, n) => contact(`p${n}@provedor.com.br`)),
      }),
    ),
  );

test('every row is in one decision of its person or rejected, and none is too large', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const { people, rejected } = groupRows(rows);
      const placed = people.flat(2);
      const numbers = [...placed, ...rejected].map(({ row }) => row);
      expect(numbers.toSorted((a, b) => a - b)).toEqual(rows.map(({ row }) => row));
      for (const decisions of people) {
        expect(new Set(decisions.flat().map(({ taxId }) => taxId)).size).toBe(1);
        for (const decision of decisions) {
          const items = decision.reduce((sum, row) => sum + 3 + 2 * row.contacts.length, 0);
          expect(items).toBeLessThan(90);
          const codes = decision.map(({ externalId }) => externalId);
          expect(new Set(codes).size).toBe(codes.length);
        }
      }
    }),
  );
});

test('a row that repeats a code with the same content follows the first', () => {
  const { people, rejected } = groupRows([aRow(2), aRow(3, { externalId: 'A-2' })]);
  expect(people).toMatchObject([[[{ row: 2 }], [{ row: 3 }]]]);
  expect(rejected).toEqual([]);
});

test.each<[string, Partial<DebtRow>]>([
  ['person', { taxId: TaxId.parse(cpfOf(1)) }],
  ['amount', { principal: centavos(101) }],
  ['due date', { dueDate: localDate('2026-03-11') }],
  ['description', { description: 'outra' }],
])('a row that repeats a code with another %s is rejected and names the first', (_, change) => {
  const { rejected } = groupRows([aRow(2), aRow(7, { externalId: 'A-2', ...change })]);
  expect(rejected).toMatchObject([{ row: 7, reason: expect.stringContaining('a linha 2') }]);
});
