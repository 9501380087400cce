import assert from 'node:assert/strict';
import * as z from 'zod';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos, centavos } from '#shared/domain/values/money.ts';
import { BankCode } from '../banks/bank.ts';
import { isMoney, Occurrence } from '../occurrences/occurrence.ts';
import { describeTitle } from './describe-title.ts';
import type { RetornoHeader } from './open-retorno.ts';
import type { RetornoNews } from './retorno-news.ts';
import type { Title } from './title.ts';

/** As many of each as a person looks through; all are counted. */
const SHOWN_MAX = 200;

const Money = z.object({ count: z.int().min(0), amount: Centavos });
const Remark = z.object({
  line: z.int().min(1),
  column: z.int().min(1),
  /** pt-BR. */
  reason: z.string(),
});

/** What was in a retorno. */
export const RetornoSummary = z.object({
  bank: BankCode,
  length: z.union([z.literal(240), z.literal(400)]),
  /** The bank's number of the file; empty where it has none. */
  sequence: z.string(),
  generatedOn: LocalDate.nullable(),
  lines: z.int().min(0),
  titles: z.int().min(0),
  occurrences: z.partialRecord(Occurrence, z.int().min(1)),
  /** What payers paid, before tariffs; of it, what belongs to no boleto of ours. */
  paid: Money,
  unknown: Money,
  /** Tariffs and other expenses that the bank took or announced, of whatever occurrence. */
  tariffs: Centavos,
  /** Titles and instructions that the bank did not take, and payments that it took back, in words. */
  refusals: z.array(z.object({ line: z.int(), nossoNumero: z.string(), what: z.string() })),
  refusalCount: z.int().min(0),
  /** Lines of ours to look at: those that could not be read, and what does not add up. */
  remarks: z.array(Remark),
  remarkCount: z.int().min(0),
});
export type RetornoSummary = z.infer<typeof RetornoSummary>;

const REFUSALS: ReadonlySet<Occurrence> = new Set([
  'entry-rejected',
  'baixa-rejected',
  'instruction-rejected',
  'payment-reversed',
]);

/** Adds up a file's news. What belongs to no boleto of ours is known to whoever looks the titles up. */
export type SummaryKeeper = {
  readonly add: (news: RetornoNews) => void;
  readonly addUnknown: (title: Title) => void;
  /** @throws before the file was opened */
  readonly summary: () => RetornoSummary;
};

export function summaryKeeper(): SummaryKeeper {
  let header: RetornoHeader | null = null;
  let lines = 0;
  const occurrences = new Map<Occurrence, number>();
  const sums = { titles: 0, paid: 0, paidCount: 0, unknown: 0, unknownCount: 0, tariffs: 0 };
  const refusals: RetornoSummary['refusals'] = [];
  const remarks: RetornoSummary['remarks'] = [];
  const counts = { refusals: 0, remarks: 0 };

  function addTitle(title: Title): void {
    const { occurrence, tariff, otherExpenses, paid, line, nossoNumero } = title;
    sums.titles += 1;
    sums.tariffs += tariff + otherExpenses;
    occurrences.set(occurrence, (occurrences.get(occurrence) ?? 0) + 1);
    if (isMoney(occurrence)) {
      sums.paidCount += 1;
      sums.paid += paid;
    }
    if (!REFUSALS.has(occurrence)) return;
    counts.refusals += 1;
    if (refusals.length < SHOWN_MAX)
      refusals.push({ line, nossoNumero, what: describeTitle(title) });
  }

  return {
    add(news) {
      if (news.kind === 'opened') header = news.header;
      else if (news.kind === 'title') addTitle(news.title);
      else if (news.kind === 'closed') lines = news.totals.lines;
      else {
        const { line, column, reason } = news;
        counts.remarks += 1;
        if (remarks.length < SHOWN_MAX) remarks.push({ line, column, reason });
      }
    },
    addUnknown({ paid }) {
      sums.unknownCount += 1;
      sums.unknown += paid;
    },
    summary() {
      assert(header, 'a file that was read has a header');
      return {
        ...header,
        lines,
        titles: sums.titles,
        occurrences: Object.fromEntries(occurrences),
        paid: { count: sums.paidCount, amount: centavos(sums.paid) },
        unknown: { count: sums.unknownCount, amount: centavos(sums.unknown) },
        tariffs: centavos(sums.tariffs),
        refusals: [...refusals],
        refusalCount: counts.refusals,
        remarks: [...remarks],
        remarkCount: counts.remarks,
      };
    },
  };
}
