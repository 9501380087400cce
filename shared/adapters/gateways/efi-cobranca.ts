import * as z from 'zod';
import type { Instant } from '#shared/domain/values/zone.ts';
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

/** `GET /v1/charge/{id}`, which tells the moment of payment in the words of its history alone. */
export const EfiCharge = z.object({
  charge_id: GatewayId,
  custom_id: OurReference,
  status: z.string(),
  total: WholeCentavos,
  history: z
    .array(z.object({ created_at: BrasiliaMoment, message: z.string().nullish() }))
    .max(500),
});
export type EfiCharge = z.infer<typeof EfiCharge>;

const PAID = new Set(['paid', 'settled']);
/** Paid at a bank, and not credited yet. */
const ON_ITS_WAY = 'identified';
const CONTESTED = 'contested';
/** Paid once, and the money is gone again. */
const UNDONE = new Set(['refunded', CONTESTED]);

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
      const free = lines.at(-1) === line && { uncontested: CONTESTED };
      return [{ kind: 'paid', ...whose, amount: known, paidAt, ...free }];
    }
    if (status.current === ON_ITS_WAY && lines.at(-1) === line) {
      return [{ kind: 'clearing', txid: line.custom_id, paidAt: created_at }];
    }
    if (!UNDONE.has(status.current)) {
      return [{ kind: 'ignored', what: status.current.slice(0, 60) }];
    }
    if (known === null) return [{ kind: 'unreadable' }];
    return status.current === 'refunded'
      ? [{ kind: 'refunded-in-all', ...whose, amount: known, refundedAt: created_at }]
      : [
          {
            kind: 'chargeback',
            ...whose,
            chargebackId: CONTESTED,
            amount: known,
            chargedBackAt: created_at,
            whole: true,
          },
        ];
  });

/** Returns may name no value: all that was paid went back. */
const paidValueIn = (lines: readonly EfiNotification[], chargeId: string) =>
  lines.find(
    ({ status, identifiers }) => PAID.has(status.current) && identifiers?.charge_id === chargeId,
  )?.value ?? null;

/** What a charge that was asked for by its id amounts to; nothing before it is paid. */
export function eventsOfEfiCharge(charge: EfiCharge): readonly KnownEvent[] {
  const { status, charge_id, custom_id, total: amount, history } = charge;
  const isOfMoney = PAID.has(status) || UNDONE.has(status) || status === ON_ITS_WAY;
  if (!isOfMoney) return [{ kind: 'ignored', what: status.slice(0, 60) }];
  const changedAt = history.at(-1)?.created_at;
  if (changedAt === undefined) return [{ kind: 'unreadable' }];
  if (status === ON_ITS_WAY) return [{ kind: 'clearing', txid: custom_id, paidAt: changedAt }];
  const whose = { gatewayPaymentId: `charge/${charge_id}`, txid: custom_id };
  const paid = { kind: 'paid', ...whose, amount, paidAt: paidAtIn(history) ?? changedAt } as const;
  if (status === 'refunded') {
    return [paid, { kind: 'refunded-in-all', ...whose, amount, refundedAt: changedAt }];
  }
  if (status !== CONTESTED) return [{ ...paid, uncontested: CONTESTED }];
  const taken = { chargebackId: CONTESTED, amount, chargedBackAt: changedAt };
  return [paid, { kind: 'chargeback', ...whose, ...taken, whole: true }];
}

/** Words of a history that tell of a payment, and words that say that it is awaited or was undone. */
const TELLS_OF_PAYMENT = /\bpag[ao]\b|\bpagamento\b/i;
const NOT_PAID = /aguard|pendente|n[ãa]o |expir|vencid|cancel|estorn|devol|reembols|contest/i;

/** When a history says that it was paid: the first time, for what comes later settles or undoes. */
const paidAtIn = (history: EfiCharge['history']): Instant | undefined =>
  history.find(
    ({ message }) => TELLS_OF_PAYMENT.test(message ?? '') && !NOT_PAID.test(message ?? ''),
  )?.created_at;
