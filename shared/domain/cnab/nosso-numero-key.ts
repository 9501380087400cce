import type { CredorId } from '#shared/domain/values/ids.ts';
import type { BankCode } from './banks/bank.ts';

/** By which a boleto is found again: nossos números are one series for each credor at each bank. */
export const nossoNumeroKey = (credor: CredorId, bank: BankCode, nossoNumero: string): string =>
  `${credor}:${bank}:${nossoNumero.replace(/^0+/, '')}`;
