import { describe, expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { at, breaksOn, lookedAtOn, owed } from '#shared/testing/agreement-clock.ts';
import { paid, refunded } from '#shared/testing/agreement-money.ts';
import { agreed, agreementIn } from '#shared/testing/agreements.ts';
import { sumsThatFail } from '#shared/testing/conserved.ts';
import { aRecord } from '#shared/testing/records.ts';

const idOf = (id: string) => paymentIdOf('sandbox', id);

describe('an agreement that was kept by a payment that becomes known only after another had gone back', () => {
  const three = agreed(aRecord(), 3, at('2026-06-08'));
  const [entry, ...parcels] = agreementIn(three).instalments;
  if (!entry) throw new Error('no instalments');
  const rest = parcels.reduce((sum, { amount }) => sum + amount, 0);
  const ids = parcels.map(({ debtId }) => debtId);
  const first = paid(three, entry.amount, at('2026-06-11'), [entry.debtId], 'E0');
  const back = refunded(first, idOf('E0'), entry.amount, at('2026-07-15'));
  const told = (paidAt: string) =>
    paid(back, rest, at(paidAt), ids, 'E1', RULES_WITHOUT_SERIES, at('2026-07-16'));

  test('owes what went back, breaks by nobody’s clock, and is looked at by the team', () => {
    const known = told('2026-07-10');
    expect(owed(known)).toEqual([['2026-07-27', entry.amount]]);
    expect(known.agreements[0]).toMatchObject({ status: 'active', keptAt: at('2026-07-10') });
    expect(breaksOn(known)).toBeUndefined();
    expect(lookedAtOn(known, '2027-03-15').agreements[0]?.status).toBe('active');
    expect(known.tasks).toMatchObject([
      {
        title: 'Acordo cumprido que voltou a dever',
        script: expect.stringContaining('foi cumprido em 10/07/2026'),
        status: 'open',
      },
    ]);
    const again = paid(known, entry.amount, at('2026-07-20'), [entry.debtId], 'E2');
    expect(again.agreements[0]?.status).toBe('fulfilled');
    expect(again.tasks.filter(({ status }) => status === 'open')).toEqual([]);
    expect(sumsThatFail(known)).toEqual([]);
  });

  test('is the same also where some of what went back was paid again before that', () => {
    const part = paid(back, 10_000, at('2026-07-15'), [entry.debtId], 'E3');
    const known = paid(
      part,
      rest,
      at('2026-07-10'),
      ids,
      'E1',
      RULES_WITHOUT_SERIES,
      at('2026-07-16'),
    );
    expect(owed(known)).toEqual([['2026-07-27', entry.amount - 10_000]]);
    expect(breaksOn(known)).toBeUndefined();
  });

  test('was not kept where it was paid only after that', () => {
    const later = told('2026-07-16');
    expect(later.agreements[0]).not.toHaveProperty('keptAt');
    expect(breaksOn(later)).toBe('2026-08-07');
  });
});
