import type * as z from 'zod';
import { IndexSeriesDocument, SeriesId, seriesOf } from '#shared/domain/debt/index-series.ts';
import { MONEY_LAW } from '#shared/domain/debt/money-law.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { ConfigKind, Versioned } from './config-documents.ts';

/** How a document is looked for, in memory or in the table; null when nobody has published it. */
type Find = <T>(schema: z.ZodType<T>, kind: ConfigKind, id: string) => Promise<Versioned<T> | null>;

const LoadedSeries = IndexSeriesDocument.transform(seriesOf);

/** The law, and every series that was loaded. One that was not adds nothing until it is. */
export async function readMoneyRules({ find }: { readonly find: Find }): Promise<MoneyRules> {
  const loaded = await Promise.all(
    SeriesId.options.map(async (id) => {
      const found = await find(LoadedSeries, 'index-series', id);
      return found === null ? [] : [[id, found.document] as const];
    }),
  );
  return { law: MONEY_LAW, series: new Map(loaded.flat()) };
}
