import { cancelReplaced } from '#shared/domain/charge/cancel-charges.ts';
import type { Charge } from '#shared/domain/charge/charge.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { nextBusinessDay } from '#shared/domain/values/business-days.ts';
import { chargeIdOf } from '#shared/domain/values/derive-ids.ts';
import type { ChargeId, CredorId, DebtId, DebtorId } from '#shared/domain/values/ids.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { type Instant, toInstantOn } from '#shared/domain/values/zone.ts';
import type { BankCode } from '../banks/bank.ts';
import { nossoNumeroKey } from '../nosso-numero-key.ts';
import type { Titulo } from './titulo.ts';

/** Whose boleto it is. */
export type TituloOwner = {
  readonly credorId: CredorId;
  readonly bank: BankCode;
  readonly debtIds: readonly DebtId[];
};

export type Registration = {
  readonly facts: readonly Fact[];
  /** Lead a payment back to this debtor; to be written together with the facts. */
  readonly refs: readonly {
    readonly kind: 'charge' | 'nosso-numero';
    readonly external: string;
    readonly target: { readonly credorId: CredorId; readonly chargeId: ChargeId };
  }[];
};

/**
 * Makes a boleto that goes to its bank a charge of the debts that it is for, so that its payment finds them. It can be
 * paid at its value until the end of its due date, or of the business day after it (Código Civil art. 132 §1º). What a gateway has
 * issued of the same debts is taken back; a former boleto of the bank's ends by the bank's word.
 *
 * @returns null when it is known already
 */
export function registerTitulo(
  record: RegisteredRecord,
  { nossoNumero, nossoNumeroDigit, amount, issuedOn, dueDate }: Titulo,
  { credorId, bank, debtIds }: TituloOwner,
  now: Instant,
): Registration | null {
  const key = nossoNumeroKey(credorId, bank, nossoNumero);
  const chargeId = chargeOfTitulo(record.debtor.debtorId, { credorId, bank }, nossoNumero);
  if (isKnown(record, chargeId)) return null;
  const payableUntil = nextBusinessDay(dueDate);
  const whose = { chargeId, credorId };
  const target = { credorId, chargeId };
  const atGateways = record.charges.filter((known) => !isAtBank(known));
  return {
    facts: [
      {
        type: 'charge-requested',
        ...whose,
        debtIds: [...debtIds],
        amount,
        forDate: issuedOn,
        kind: 'boleto',
        payableUntil,
      },
      {
        type: 'charge-issued',
        ...whose,
        gateway: 'cnab',
        gatewayChargeId: nossoNumero,
        nossoNumeroDigit,
        expiresAt: toInstantOn(addDays(payableUntil, 1), 0, record.debtor.zone),
      },
      ...cancelReplaced(atGateways, credorId, debtIds, now),
    ],
    refs: [
      { kind: 'charge', external: chargeId, target },
      { kind: 'nosso-numero', external: key, target },
    ],
  };
}

/** Whether this boleto was made a charge before. */
export const isOrdered = (
  record: RegisteredRecord,
  { nossoNumero }: Pick<Titulo, 'nossoNumero'>,
  whose: Pick<TituloOwner, 'credorId' | 'bank'>,
): boolean => isKnown(record, chargeOfTitulo(record.debtor.debtorId, whose, nossoNumero));

const isAtBank = (charge: Charge): boolean => 'gateway' in charge && charge.gateway === 'cnab';

/** The charge that a debtor's boleto of this number is, or becomes. */
export const chargeOfTitulo = (
  debtorId: DebtorId,
  { credorId, bank }: Pick<TituloOwner, 'credorId' | 'bank'>,
  nossoNumero: string,
): ChargeId => chargeIdOf(debtorId, `cnab:${nossoNumeroKey(credorId, bank, nossoNumero)}`);

const isKnown = ({ charges }: RegisteredRecord, chargeId: ChargeId): boolean =>
  charges.some((charge) => charge.chargeId === chargeId);
