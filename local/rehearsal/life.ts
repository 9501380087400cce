import { DebtorView } from '#events/api/debtor.ts';
import { wholeHistory } from '#local/flows/histories.ts';
import type { Fact, FactOf, FactType } from '#shared/domain/history/entry.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import type { Table } from '#shared/table/table.ts';
import type { Api } from './api.ts';
import { until } from './until.ts';

/** What the API says of a debtor. */
export const readDebtor = (api: Api, debtorId: DebtorId): Promise<DebtorView> =>
  api(DebtorView, 'GET', `/api/debtors/${debtorId}`);

/** Waits for a fact of this kind, with these words in it, in a debtor's history. */
export const factIn = <T extends FactType>(
  table: Table,
  debtorId: DebtorId,
  type: T,
  seconds: number,
  fits: (fact: FactOf<T>) => boolean = () => true,
): Promise<FactOf<T>> =>
  until(seconds, `"${type}" in the history of ${debtorId}`, async () => {
    const entries = await wholeHistory(table, debtorId);
    const facts = entries.flatMap(({ fact }) => (isOf(fact, type) && fits(fact) ? [fact] : []));
    return facts[0] ?? null;
  });

const isOf = <T extends FactType>(fact: Fact, type: T): fact is FactOf<T> => fact.type === type;
