import { expect, test } from 'vitest';
import { DebtorPage } from '#events/api/debtor.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import {
  AURORA_GESTOR,
  asker,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { aDebtor, aDisputedCase, AURORA, aRecord, HORIZONTE } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const NAMES = ['Ana Lima', 'Ana Souza', 'Ângela Dias', 'Bruno Reis', 'Mário Sá', 'Marta Reis'];

/** Maria, registered through her history, and six others of Aurora's. */
async function aCrowd() {
  const { table, deps } = await createApiWorld();
  for (const [index, name] of NAMES.entries()) {
    const debtorId = debtorIdOf(name, 'any key');
    const isDisputed = index % 2 === 1;
    await putRecord(
      table,
      aRecord({
        debtor: aDebtor({ debtorId }),
        ...(isDisputed && { cases: [aDisputedCase()] }),
      }),
      { name, taxId: '52998224725' },
    );
  }
  const ask = asker(createApi(deps));
  return async (search: object, claims = AURORA_GESTOR) => {
    const answer = await ask(claims, 'POST /api/debtor-searches', { credorId: AURORA, ...search });
    return { ...answer, page: DebtorPage.safeParse(answer.json).data };
  };
}
const crowd = aCrowd();
const namesOf = (found: Awaited<ReturnType<Awaited<typeof crowd>>>) =>
  found.page?.rows.map(({ name }) => name);

test.each([
  { text: '', names: [...NAMES.slice(0, 4), 'Maria da Silva', ...NAMES.slice(4)] },
  { text: 'an', names: ['Ana Lima', 'Ana Souza', 'Ângela Dias'] },
  { text: '  MARIA ', names: ['Maria da Silva'] },
  { text: 'mári', names: ['Maria da Silva', 'Mário Sá'] },
  { text: 'zé', names: [] },
  { text: '%%%', names: [] },
  { text: '529.982.247-25', names: [] },
])('debtors are found by "$text"', async ({ text, names }) => {
  const found = await (await crowd)({ text });
  expect(namesOf(found)).toEqual(names);
});

test('debtors come page by page in the order of their names, none twice and none lost', async () => {
  const search = await crowd;
  const names: (string | undefined)[] = [];
  let cursor: string | null | undefined;
  do {
    const found = await search({ limit: 2, ...(cursor && { cursor }) });
    names.push(...(namesOf(found) ?? []));
    cursor = found.page?.cursor;
  } while (cursor);
  expect(names).toEqual([...NAMES.slice(0, 4), 'Maria da Silva', ...NAMES.slice(4)]);
});

test('debtors of one status only', async () => {
  const found = await (await crowd)({ status: 'disputed', limit: 2 });
  expect(namesOf(found)).toEqual(['Ana Souza', 'Bruno Reis']);
  const rest = await (await crowd)({ status: 'disputed', limit: 2, cursor: found.page?.cursor });
  expect(namesOf(rest)).toEqual(['Marta Reis']);
  expect(rest.page?.cursor).toBeNull();
});

test('a cursor of another search, or one made up, is refused in words', async () => {
  const search = await crowd;
  const { page } = await search({ limit: 2 });
  const cursor = page?.cursor ?? '';
  const attempts = [
    { cursor: `${cursor}x` },
    { cursor: 'QU5BIExJTUE.aaaa' },
    { cursor: '...' },
    { cursor, text: 'ana' },
    { cursor, status: 'disputed' },
  ];
  const answers = await Promise.all(attempts.map((attempt) => search({ limit: 2, ...attempt })));
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
  expect(answers[0]?.json).toMatchObject({ errors: [{ path: 'cursor' }] });
  const other = await search({ credorId: HORIZONTE, limit: 2, cursor }, HORIZONTE_GESTOR);
  expect(other.status).toBe(400);
});

test('a debtor is found with what they owe and how late it is', async () => {
  const { page } = await (await crowd)({ text: 'ana l' });
  expect(page?.rows).toMatchObject([
    {
      name: 'Ana Lima',
      status: 'active',
      openDebts: 1,
      principalOpen: 100_000,
      oldestDueDate: '2026-03-10',
      daysLate: 10,
    },
  ]);
});
