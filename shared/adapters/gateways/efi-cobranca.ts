import * as z from 'zod';
import type { KnownEvent } from './gateway.ts';
import { GatewayId, OurReference } from './gateway-id.ts';
import { BrasiliaMoment, Day } from './gateway-moment.ts';
import { WholeCentavos } from './whole-centavos.ts';

/** One line of `GET /v1/notification/{token}`. Amounts are centavos, moments in Brasília. */
export const EfiNotification = z.object({
  type: z.string(),
  custom_id: OurReference,
  status: z.object({ current: z.string() }),
  identifiers: z.object({ charge_id: GatewayId }).nullish(),
  created_at: BrasiliaMoment,
  /** What was paid. */
  value: WholeCentavos.nullish().catch(null),
  /** The day on which the bank took a boleto's money. */
  received_by_bank_at: Day.nullish().catch(null),
});
export type EfiNotification = z.infer<typeof EfiNotification>;

/** `GET /v1/charge/{id}`, which tells no moment of payment but in its history. */
export const EfiCharge = z.object({
  charge_id: GatewayId,
  custom_id: OurReference,
  status: z.string(),
  total: WholeCentavos,
  history: z.array(z.object({ created_at: BrasiliaMoment })).max(500),
});
export type EfiCharge = z.infer<typeof EfiCharge>;

const PAID = new Set(['paid', 'settled']);

/** What the whole list of a charge's news amounts to, however often it is read. */
export const eventsOfEfiNotification = (lines: readonly EfiNotification[]): readonly KnownEvent[] =>
  lines.flatMap((line): readonly KnownEvent[] => {
    const { type, status, identifiers, value, created_at } = line;
    if (type !== 'charge' || !identifiers) return [{ kind: 'ignored', what: type.slice(0, 60) }];
    const whose = { gatewayPaymentId: `charge/${identifiers.charge_id}`, txid: line.custom_id };
    const known = value ?? paidValueIn(lines, identifiers.charge_id);
    if (PAID.has(status.current)) {
      if (known === null) return [{ kind: 'unreadable' }];
      const paidAt = line.received_by_bank_at ?? created_at;
      return [{ kind: 'paid', ...whose, amount: known, paidAt }];
    }
    if (status.current !== 'refunded' && status.current !== 'contested') {
      return [{ kind: 'ignored', what: status.current.slice(0, 60) }];
    }
    if (known === null) return [{ kind: 'unreadable' }];
    return status.current === 'refunded'
      ? [{ kind: 'refunded-in-all', ...whose, amount: known, refundedAt: created_at }]
      : [
          {
            kind: 'chargeback',
            ...whose,
            chargebackId: 'contested',
            amount: known,
            chargedBackAt: created_at,
          },
        ];
  });

/** Returns may name no value: all that was paid went back. */
const paidValueIn = (lines: readonly EfiNotification[], chargeId: string) =>
  lines.find(
    ({ status, identifiers }) => PAID.has(status.current) && identifiers?.charge_id === chargeId,
  )?.value ?? null;

export function eventsOfEfiCharge(charge: EfiCharge): readonly KnownEvent[] {
  const { status, charge_id, custom_id, total, history } = charge;
  const paidAt = history.at(-1)?.created_at;
  if (!PAID.has(status) && status !== 'refunded')
    return [{ kind: 'ignored', what: status.slice(0, 60) }];
  if (paidAt === undefined) return [{ kind: 'unreadable' }];
  const whose = { gatewayPaymentId: `charge/${charge_id}`, txid: custom_id };
  const paid = { kind: 'paid', ...whose, amount: total, paidAt } as const;
  if (status !== 'refunded') return [paid];
  return [paid, { kind: 'refunded-in-all', ...whose, amount: total, refundedAt: paidAt }];
}
