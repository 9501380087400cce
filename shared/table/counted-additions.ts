import { type CostIncrement, costOfEntry } from '#shared/domain/cost/cost-of-entry.ts';
import type { StudyIncrement } from '#shared/domain/experiment/measure-entry.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { answersOfEntry } from '#shared/domain/next-action/answers-of-entry.ts';
import { kpiOfEntry } from '#shared/domain/report/kpi-of-fact.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

type Amount = number | bigint;
type Amounts = Readonly<Record<string, Amount>>;

/** Something to be added to an item, attribute by attribute. */
export type Addition = {
  readonly key: { readonly pk: string; readonly sk: string };
  readonly by: Amounts;
};

/** All that one history entry adds to the panels, to the ledger of costs and to what experience is gathered from, whoever it is about. */
export const additionsOf = (entry: HistoryEntry): readonly Addition[] => [
  ...kpiOfEntry(entry).map(({ credorId, day, metric, by }) => {
    return { key: keys.kpi(credorId, day, metric), by: { amount: by } };
  }),
  ...costOfEntry(entry).map(costAddition),
  ...answersOfEntry(entry).map(({ credorId, day, place, by }) => {
    const { segment, channel, slot, way } = place;
    return { key: keys.answer(credorId, day, segment, channel, slot, way), by };
  }),
];

export function costAddition({ credorId, day, place, by }: CostIncrement): Addition {
  const { carteiraId, channel, regua, step, arm } = place;
  return { key: keys.cost(credorId, day, carteiraId, channel, regua, step, arm), by: { ...by } };
}

export const studyAddition = ({ credorId, studyId, day, armId, by }: StudyIncrement): Addition => ({
  key: keys.study(credorId, studyId, day, armId),
  by,
});

/** The additions as writes of one transaction, which may touch an item only once: those to one item become one. */
export function summedWrites(table: Table, additions: readonly Addition[]) {
  const byItem = Map.groupBy(additions, ({ key }) => `${key.pk} ${key.sk}`);
  return [...byItem.values()].flatMap(([first, ...rest]) => {
    if (!first) return [];
    const sums = rest.reduce((sum, { by }) => added(sum, by), first.by);
    const named = Object.entries(sums).filter(([, amount]) => Number(amount) !== 0);
    return named.length === 0 ? [] : [addTo(table, first.key, named)];
  });
}

function addTo(table: Table, key: Addition['key'], named: readonly (readonly [string, Amount])[]) {
  return {
    Update: {
      TableName: table.name,
      Key: key,
      UpdateExpression: `ADD ${named.map((_, index) => `#a${index} :a${index}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(named.map(([name], i) => [`#a${i}`, name])),
      ExpressionAttributeValues: Object.fromEntries(named.map(([, sum], i) => [`:a${i}`, sum])),
    },
  };
}

const added = (a: Amounts, b: Amounts): Amounts =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => [
      name,
      sumOf(a[name] ?? 0, b[name] ?? 0),
    ]),
  );

const sumOf = (a: Amount, b: Amount): Amount =>
  typeof a === 'number' && typeof b === 'number' ? a + b : BigInt(a) + BigInt(b);
