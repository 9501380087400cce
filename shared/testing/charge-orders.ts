import type { ChargeOrder } from '#shared/adapters/gateways/gateway.ts';
import { chargeIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { MARIA } from './records.ts';

/** Maria's charge of R$ 1.021,67, of and for the 15th of March. */
export const anOrder = (changes: Partial<ChargeOrder> = {}): ChargeOrder => ({
  chargeId: chargeIdOf(MARIA, 'x'),
  kind: 'pix',
  amount: centavos(102_167),
  forDate: localDate('2026-03-15'),
  payableUntil: localDate('2026-03-15'),
  credor: { name: 'Loja Aurora', pixKey: '11222333000181' },
  payer: { name: 'Maria da Silva', taxId: '52998224725' },
  ...changes,
});

/** What a bank's app could read. */
export const A_CODE = '0'.repeat(40);
