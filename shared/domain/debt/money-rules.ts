import type { IndexSeries, SeriesId } from './index-series.ts';
import { MONEY_LAW, type MoneyLaw } from './money-law.ts';

/** What values are computed by besides the contract: the law, and the series that were loaded. */
export type MoneyRules = {
  readonly law: MoneyLaw;
  readonly series: ReadonlyMap<SeriesId, IndexSeries>;
};

/** For a deployment that has loaded no series: where one is needed, nothing is added until it is there. */
export const RULES_WITHOUT_SERIES: MoneyRules = { law: MONEY_LAW, series: new Map() };
