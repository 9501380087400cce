import type { Mutant } from '../mutant.ts';

const COMMIT = 'shared/table/commit.test.ts';
const COUNTING = 'shared/table/count-kpis.test.ts';

/** Write once: history is the truth, state is its fold, and the panels are its sum. */
export const TABLE_MUTANTS: readonly Mutant[] = [
  {
    name: 'conflict-taken-for-a-publication',
    law: 'A credor whose defaults another writer was in the way of gets them all the same.',
    file: 'shared/table/ensure-defaults.ts',
    find: '|| isBeingPublished(error)) throw error;',
    replace: ') throw error;',
    tests: ['shared/table/ensure-defaults.test.ts'],
  },
  {
    name: 'version-not-guarded',
    law: 'Of two decisions on one state the later fails and is made anew.',
    file: 'shared/table/writes-of.ts',
    find: `      : { Put: { TableName: table.name, Item: state, ...unchangedSince(version) } },
    ...claims.map((claim) => once(table, claim)),
    ...entries.map((entry) =>
      once(table, { ...keys.history(entry.debtorId, entry.seq), ...entry }),
    ),`,
    replace: `      : { Put: { TableName: table.name, Item: state } },
    ...claims.map((claim) => once(table, claim)),
    ...entries.map((entry) => ({
      Put: {
        TableName: table.name,
        Item: { ...keys.history(entry.debtorId, entry.seq), ...entry },
      },
    })),`,
    tests: [COMMIT],
  },
  {
    name: 'claims-refuse-nobody',
    law: 'A claim makes a cause count once, however often it arrives.',
    file: 'shared/table/writes-of.ts',
    find: '...claims.map((claim) => once(table, claim)),',
    replace: '...claims.map((Item) => ({ Put: { TableName: table.name, Item } })),',
    tests: [COMMIT],
  },
  {
    name: 'number-of-a-debt-leads-to-another-person',
    law: 'Whatever leads to one debtor never comes to lead to another.',
    file: 'shared/table/writes-of.ts',
    find: "'attribute_not_exists(pk) OR debtorId = :debtorId'",
    replace: "'attribute_not_exists(pk) OR debtorId = :debtorId OR attribute_exists(target)'",
    tests: [COMMIT, 'shared/table/import-rows.test.ts'],
  },
  {
    name: 'chain-broken-between-two-facts',
    law: 'Every history is an unbroken chain.',
    file: 'shared/domain/history/append.ts',
    find: 'prevHash: after.debtor?.historyHash ?? GENESIS_HASH,',
    replace: 'prevHash: record.debtor?.historyHash ?? GENESIS_HASH,',
    tests: [COMMIT],
  },
  {
    name: 'restated-payment-not-written',
    law: 'State equals the fold of history.',
    file: 'shared/table/changed-items.ts',
    find: 'changed(old.payments, after.payments).map((payment) => ({',
    replace: 'after.payments.slice(old.payments.length).map((payment) => ({',
    tests: ['functions/payments/apply-payment/apply-payment.test.ts'],
  },
  {
    name: 'figures-counted-twice',
    law: 'The panels count each line of a history once, however often the stream brings it.',
    file: 'shared/table/count-kpis.ts',
    find: "first === 1 ? 'attribute_not_exists(pk)' : 'seq = :before',",
    replace: "first === 1 ? 'attribute_not_exists(pk) OR seq > :last' : 'seq >= :before',",
    tests: [COUNTING],
  },
  {
    name: 'refused-count-swallowed',
    law: 'What the panels could not count is delivered again.',
    file: 'shared/table/count-kpis.ts',
    find: 'if (markerElsewhere(error)) return false;\n    throw error;',
    replace: 'if (markerElsewhere(error)) return false;\n    return true;',
    tests: [COUNTING],
  },
  {
    name: 'lost-stretch-never-counted',
    law: 'A stretch of history that never came by the stream is counted with the next.',
    file: 'shared/table/count-kpis.ts',
    find: 'return after < through ? readHistory(table, debtorId, { after, before: through + 1 }) : [];',
    replace:
      'return after > through ? readHistory(table, debtorId, { after, before: through + 1 }) : [];',
    tests: [COUNTING],
  },
  {
    name: 'figures-by-the-day-of-greenwich',
    law: 'Figures belong to the day of the book, which is local.',
    file: 'shared/domain/report/kpi-of-fact.ts',
    find: 'const day = localDateOf(entry.at, BOOK_ZONE);',
    replace: "const day = BOOK_ZONE === 'America/Sao_Paulo' ? entry.at.slice(0, 10) : null;",
    tests: ['shared/domain/report/kpi-of-fact.test.ts'],
  },
  {
    name: 'import-again-doubles-the-debt',
    law: 'Importing a file again writes nothing.',
    file: 'shared/domain/import/judge-row.ts',
    find: 'const debtId = debtIdOf(credorId, externalId);',
    replace: 'const debtId = debtIdOf(credorId, `${externalId}#${importId}`);',
    tests: ['shared/domain/import/decide-rows.test.ts', 'shared/table/import-rows.test.ts'],
  },
  {
    name: 'editions-of-one-kind-alone',
    law: 'What is published of any kind reaches every warm function.',
    file: 'shared/table/config-documents.ts',
    find: "ExpressionAttributeNames: { '#kind': kind },",
    replace: "ExpressionAttributeNames: { '#kind': 'regua' },",
    tests: ['shared/table/config-cache.test.ts'],
  },
  {
    name: 'crossed-decision-made-anew',
    law: 'What is decided once is told once, also where the answer was lost.',
    file: 'shared/table/commit.ts',
    find: 'await despiteConflicts(write, isOnlyConflict);',
    replace: 'await write(crypto.randomUUID());',
    tests: ['shared/table/commit.test.ts'],
  },
];
