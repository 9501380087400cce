import { expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { requestCharge } from '#shared/domain/charge/request-charge.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { type CredorId, TemplateId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { AURORA_GESTOR, HORIZONTE_GESTOR } from '#shared/testing/api-world.ts';
import {
  aCase,
  aDebt,
  aDebtor,
  aRecord,
  AURORA,
  HORIZONTE,
  instant,
  MARIA,
  MARIA_PROFILE,
} from '#shared/testing/records.ts';
import { ownRecord } from './own-record.ts';
import { readUser } from './user.ts';

const now = instant('2026-03-15T15:00:00.000Z');
const CREDORES = [AURORA, HORIZONTE];

const receiptOf = (credorId: CredorId) => ({
  credorId,
  channel: 'email' as const,
  templateId: TemplateId.parse('agradecimento-email'),
  until: now,
});
const paymentOf = (credorId: CredorId) => ({
  paymentId: paymentIdOf('sandbox', credorId),
  credorId,
  gateway: 'sandbox',
  chargeId: null,
  amount: centavos(10_000),
  paidAt: now,
  allocations: [],
  overpaid: centavos(0),
  refunded: centavos(0),
});

/** Maria owes, asked for a Pix of, and paid a part to two credores, each of which has thanks for her waiting. */
function mariaOfTwoCredores() {
  const record = aRecord({
    debtor: aDebtor({ heldReceipts: CREDORES.map(receiptOf) }),
    cases: CREDORES.map((credorId) => aCase({ credorId })),
    debts: CREDORES.map((credorId) => aDebt({ credorId })),
    payments: CREDORES.map(paymentOf),
  });
  const asked = CREDORES.flatMap((credorId) => {
    const answer = requestCharge(record, { credorId, now, rules: RULES_WITHOUT_SERIES });
    return answer.outcome === 'requested' ? [answer.fact] : [];
  });
  return preview(record, asked, { debtorId: MARIA, at: now });
}

test.each([
  ['Aurora', AURORA_GESTOR, AURORA],
  ['Horizonte', HORIZONTE_GESTOR, HORIZONTE],
])(
  'whoever works for %s sees what a debtor of two owes and paid there, and nothing else',
  (_, claims, own) => {
    const user = readUser(claims);
    if (user === null) throw new Error('nobody asks');
    const record = mariaOfTwoCredores();
    const seen = ownRecord({ debtorId: MARIA, record, profile: MARIA_PROFILE }, user);
    const { heldReceipts } = seen.debtor;
    for (const kind of [heldReceipts, seen.cases, seen.debts, seen.charges, seen.payments])
      expect(kind.map(({ credorId }) => credorId)).toEqual([own]);
  },
);
