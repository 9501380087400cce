import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { type Centavos, formatReais, parseReais } from '#shared/domain/values/money.ts';
import { ContractTerms } from './debt.ts';
import { lateChargesOn } from './late-charges.ts';
import { untouchedLedger } from './ledger.ts';
import { RULES_WITHOUT_SERIES } from './money-rules.ts';

const DOCUMENT = readFileSync('docs/money.md', 'utf8');
/** A Tuesday, so that lateness counts from the next day. */
const DUE = localDate('2026-03-10');
const TWO_PERCENT = { fineBps: 200, monthlyInterestBps: 100 };

/** The rows of the table whose head begins so, cell by cell. */
function rowsUnder(head: string): readonly (readonly string[])[] {
  const lines = DOCUMENT.split('\n');
  const at = lines.findIndex((line) => line.replaceAll(/\s+/g, ' ').startsWith(head));
  const end = lines.findIndex((line, index) => index > at && !line.startsWith('|'));
  return lines.slice(at + 2, end).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

function reais(text: string | undefined): Centavos {
  const parsed = parseReais(text ?? '');
  if (!parsed.ok) throw new Error(`not an amount: ${text}`);
  return parsed.value;
}

const chargesOf = (
  principal: Centavos,
  terms: ContractTerms,
  due: string,
  on: string,
  who: string,
) =>
  lateChargesOn(
    { dueDate: localDate(due), terms, ledger: untouchedLedger({ principal, terms }) },
    localDate(on),
    who === 'person',
    RULES_WITHOUT_SERIES,
  );

describe('the money document tells what the calculator says', () => {
  const byDays = rowsUnder('| Principal | Days |');
  const byTerms = rowsUnder('| Who | Principal | Terms |');

  test('it has examples', () => {
    expect(byDays.length).toBeGreaterThanOrEqual(4);
    expect(byTerms.length).toBeGreaterThanOrEqual(12);
  });

  test.each(byDays)('%s, %s days late', (principal, days, fine, interest, total, perDay) => {
    const on = addDays(DUE, Number(days));
    const whole = chargesOf(
      reais(principal),
      { ...TWO_PERCENT, interestMode: 'pro-rata' },
      DUE,
      on,
      'person',
    );
    expect(whole).toMatchObject({
      fine: reais(fine),
      interest: reais(interest),
      total: reais(total),
    });
    const daily = chargesOf(
      reais(principal),
      { ...TWO_PERCENT, interestMode: 'value-per-day' },
      DUE,
      on,
      'person',
    );
    expect(daily.interest).toBe(reais(perDay));
  });

  test.each(byTerms)('%s, %s, %s, due on %s, asked on %s: %s, %s', (...row) => {
    const [who = '', principal, terms = '', due = '', on = '', owed] = row;
    const agreed = ContractTerms.parse(JSON.parse(terms.replaceAll('`', '')));
    const { total } = chargesOf(reais(principal), agreed, due, on, who);
    expect(formatReais(total)).toBe(formatReais(reais(owed)));
  });
});
