import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { fold } from '#shared/domain/history/evolve.ts';
import { firstBrokenLink } from '#shared/domain/history/hash-chain.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { AURORA, MARIA } from '#shared/testing/records.ts';
import { refuseTransactions } from '#shared/testing/refuse-transactions.ts';
import { atNoon, MARIA_EMAIL, registersMaria } from '#shared/testing/registration.ts';
import { changeDebtor } from './change-debtor.ts';
import { AlreadyClaimed, commit, ConcurrentChange } from './commit.ts';
import type { Decision } from './decision.ts';
import { loadDebtor } from './load-debtor.ts';
import { nobodyYet } from './loaded-debtor.ts';
import { readHistory } from './read-history.ts';
import { findRef } from './refs.ts';
import type { Table } from './table.ts';

async function emptyTable(): Promise<Table> {
  const { client, tableName } = await createTestTable();
  return { client, name: tableName };
}

const dispute: Decision = {
  facts: [{ type: 'case-disputed', credorId: AURORA, motive: 'outro', debtId: null, noteId: null }],
};

test('what was registered is read back whole, and equals the fold of its history', async () => {
  const table = await emptyTable();
  await commit(table, nobodyYet(MARIA), registersMaria(), atNoon('2026-03-01'));

  const { record, profile } = await loadDebtor(table, MARIA);
  const history = await readHistory(table, MARIA, {});
  const withoutValues = record.contacts.map((contact) => ({ ...contact, value: null }));

  expect(profile?.name).toBe('Maria da Silva');
  expect(record.contacts[0]?.value).toBe('maria@example.com');
  expect({ ...record, contacts: withoutValues }).toEqual(fold(history));
  expect(firstBrokenLink(history)).toBeNull();
});

test('no personal data enters the history', async () => {
  const table = await emptyTable();
  await commit(table, nobodyYet(MARIA), registersMaria(), atNoon('2026-03-01'));

  const history = JSON.stringify(await readHistory(table, MARIA, {}));
  expect(history).not.toMatch(/Maria|52998224725|maria@example\.com/);
});

test('a decision on an old state is refused and leaves nothing behind', async () => {
  const table = await emptyTable();
  await commit(table, nobodyYet(MARIA), registersMaria(), atNoon('2026-03-01'));
  const stale = await loadDebtor(table, MARIA);
  await commit(table, stale, dispute, atNoon('2026-03-02'));

  const optOut: Decision = {
    facts: [{ type: 'opted-out', channel: 'sms', via: 'portal' }],
    refs: [{ kind: 'link', external: 'abc', target: {} }],
  };
  await expect(commit(table, stale, optOut, atNoon('2026-03-03'))).rejects.toThrow(
    ConcurrentChange,
  );

  const { record } = await loadDebtor(table, MARIA);
  expect(record.debtor).toMatchObject({ optedOut: [], version: 5 });
  expect(await findRef(table, 'link', 'abc')).toBeNull();
});

test('a cause that was claimed once is handled once', async () => {
  const table = await emptyTable();
  const claimed = registersMaria({ claims: [{ kind: 'import', cause: 'row-1' }] });
  await commit(table, nobodyYet(MARIA), claimed, atNoon('2026-03-01'));

  const again = { ...dispute, claims: [{ kind: 'import', cause: 'row-1' }] };
  const loaded = await loadDebtor(table, MARIA);
  await expect(commit(table, loaded, again, atNoon('2026-03-02'))).rejects.toThrow(AlreadyClaimed);
  expect((await loadDebtor(table, MARIA)).record.cases[0]?.status).toBe('active');
});

test('five decisions at the same instant all become true, one after the other', async () => {
  const table = await emptyTable();
  await commit(table, nobodyYet(MARIA), registersMaria(), atNoon('2026-03-01'));

  const outcomes = await Promise.all(
    Array.from({ length: 5 }, (_, index) =>
      changeDebtor(table, MARIA, atNoon('2026-03-02', { cause: `visit-${index}` }), () => ({
        outcome: 'visited',
        decision: {
          facts: [{ type: 'portal-visited', credorId: AURORA, contactId: MARIA_EMAIL }],
        },
      })),
    ),
  );

  const history = await readHistory(table, MARIA, {});
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array(5).fill('visited'));
  expect(history.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(firstBrokenLink(history)).toBeNull();
});

test.each([
  ['lost', 1, true],
  ['refused for a moment', 3, false],
])('what is decided once is told once, although the answer was %s', async (_, times, isWritten) => {
  const table = await emptyTable();
  await commit(table, nobodyYet(MARIA), registersMaria(), atNoon('2026-03-01'));
  const refusalsLeft = refuseTransactions(table, times, 'TransactionConflict', 0, isWritten);
  let asked = 0;
  const { outcome } = await changeDebtor(table, MARIA, atNoon('2026-03-02'), () => {
    asked += 1;
    return { outcome: 'disputed', decision: dispute };
  });
  expect([outcome, asked, refusalsLeft()]).toEqual(['disputed', 1, 0]);
  const told = await readHistory(table, MARIA, {});
  expect(told.filter(({ fact }) => fact.type === 'case-disputed')).toHaveLength(1);
});

test('a history that was tampered with shows where', async () => {
  const table = await emptyTable();
  await commit(table, nobodyYet(MARIA), registersMaria(), atNoon('2026-03-01'));
  const history = await readHistory(table, MARIA, {});
  const tampered = history.map((entry) => (entry.seq === 3 ? { ...entry, cause: 'outro' } : entry));

  expect(firstBrokenLink(tampered)).toBe(3);
  expect(firstBrokenLink(history.slice(1))).toBe(1);
  expect(firstBrokenLink(history.filter((entry) => entry.seq !== 2))).toBe(2);
});

test('a number that leads to one debtor never comes to lead to another', async () => {
  const table = await emptyTable();
  const owed = { kind: 'debt', external: 'loja-aurora#NF-1', target: {} } as const;
  const another = DebtorId.parse('another2debtor3another');
  await commit(table, nobodyYet(MARIA), registersMaria({ refs: [owed] }), atNoon('2026-03-01'));

  const taking = commit(
    table,
    nobodyYet(another),
    registersMaria({ refs: [owed] }),
    atNoon('2026-03-01'),
  );

  await expect(taking).rejects.toThrow(ConcurrentChange);
  expect(await findRef(table, 'debt', 'loja-aurora#NF-1')).toMatchObject({ debtorId: MARIA });
  expect((await loadDebtor(table, another)).record.debtor).toBeNull();
});
