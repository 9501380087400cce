import type { Charge } from '#shared/domain/charge/charge.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { toInstantOn, type Zone } from '#shared/domain/values/zone.ts';
import type { BankCode } from '../banks/bank.ts';
import { nossoNumeroKey } from '../nosso-numero-key.ts';
import type { NumberedBoleto } from './number-boleto.ts';
import type { Registration } from './register-titulo.ts';

/**
 * The charge that a debtor asked for went to the bank under this number: its payment, and what the bank says of it, find
 * it from now on.
 *
 * @returns null when it is known already, or was asked for no more
 */
export function registerCharge(
  charge: Charge | undefined,
  { nossoNumero, boleto }: NumberedBoleto,
  bank: BankCode,
  zone: Zone,
): Registration | null {
  if (charge?.status !== 'requested') return null;
  const { chargeId, credorId } = charge;
  const target = { credorId, chargeId };
  const external = nossoNumeroKey(credorId, bank, nossoNumero);
  return {
    facts: [
      {
        type: 'charge-issued',
        chargeId,
        credorId,
        gateway: 'cnab',
        gatewayChargeId: nossoNumero,
        boleto,
        expiresAt: toInstantOn(addDays(boleto.dueDate, 1), 0, zone),
      },
    ],
    refs: [{ kind: 'nosso-numero', external, target }],
  };
}
