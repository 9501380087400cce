import { hash } from 'node:crypto';
import { BureauReport } from '#shared/domain/credit/bureau-report.ts';
import type { BureauQuestion } from './bureau.ts';

/**
 * A bureau that knows nobody, for trying the flow: the same CPF or CNPJ always has the same invented answer. One document in
 * ten is unknown, and what is listed grows as the score falls.
 */
export function sandboxReport({
  key,
  taxId,
  withHistory,
}: Pick<BureauQuestion, 'key' | 'taxId' | 'withHistory'>): BureauReport {
  const protocol = `SANDBOX-${key.slice(-8)}`;
  const drawn = (what: string, from: number, to: number): number => {
    const share = Number.parseInt(hash('sha256', `bureau ${what} ${taxId}`).slice(0, 8), 16);
    return from + Math.floor((share / 2 ** 32) * (to - from + 1));
  };
  if (taxId.endsWith('0')) return BureauReport.parse({ ...NOTHING, protocol });
  const bureauScore = drawn('score', 150, 950);
  const isListed = bureauScore < 450;
  return BureauReport.parse({
    protocol,
    bureauScore,
    negativeRecords: isListed ? drawn('records', 1, 4) : 0,
    protests: isListed && bureauScore < 250 ? drawn('protests', 0, 2) : 0,
    recentInquiries: drawn('inquiries', 0, 6),
    history: withHistory
      ? { onTimeShare: drawn('paid', isListed ? 4 : 9, 12) / 12, openCredits: drawn('open', 0, 5) }
      : null,
  });
}

const NOTHING = {
  bureauScore: null,
  negativeRecords: null,
  protests: null,
  recentInquiries: null,
  history: null,
};
