import type { IndexSeries, SeriesId } from '#shared/domain/debt/index-series.ts';
import { IndexSeriesDocument, seriesOf } from '#shared/domain/debt/index-series.ts';
import { MONEY_LAW } from '#shared/domain/debt/money-law.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';

/** A series for tests: `[month, percent, publishedOn]`, oldest first. */
export const aSeries = (...months: readonly (readonly [string, string, string])[]): IndexSeries =>
  seriesOf(
    IndexSeriesDocument.parse({
      source: 'teste',
      months: months.map(([month, percent, publishedOn]) => ({ month, percent, publishedOn })),
    }),
  );

/** The law with these series. */
export const rulesWith = (series: Partial<Record<SeriesId, IndexSeries>>): MoneyRules => ({
  law: MONEY_LAW,
  series: new Map(
    (['ipca', 'igpm', 'selic', 'taxa-legal'] as const).flatMap((id) => {
      const loaded = series[id];
      return loaded ? [[id, loaded] as const] : [];
    }),
  ),
});
