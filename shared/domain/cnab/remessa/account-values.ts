import { dateOf, timeOf, type LocalDateTime } from '#shared/domain/values/zone.ts';
import type { BillingAccount } from '../billing-account.ts';
import type { Values } from '../write-record.ts';
import { kindOfHolder } from './order-values.ts';

/** A file that is written: its number, which the bank wants to grow by one with each, and when. */
export type RemessaFile = { readonly sequence: number; readonly at: LocalDateTime };

/** Caixa's older codes of the beneficiário, which alone stand where newer ones leave zeros. */
const SHORT_AGREEMENT_LENGTH = 6;

/** What the account and the file put into the fields of every line. */
export function accountValues(account: BillingAccount, { sequence, at }: RemessaFile): Values {
  const { agreement } = account;
  const today = dateOf(at);
  return {
    banco: account.bank,
    agencia: account.agency,
    agenciaDv: account.agencyDigit,
    agenciaBeneficiario: account.agency,
    agenciaBeneficiarioDv: account.agencyDigit,
    conta: account.account,
    contaDv: account.accountDigit,
    contaCobranca: account.account,
    contaCobrancaDv: account.accountDigit,
    contaFinal: account.account.slice(-1) + account.accountDigit,
    convenio: agreement,
    convenioDeSeis: agreement.length <= SHORT_AGREEMENT_LENGTH ? agreement : '',
    numeroCarteira: account.carteira,
    variacaoCarteira: account.carteiraVariation,
    empresaTipo: kindOfHolder(account.holderTaxId),
    empresaNumero: account.holderTaxId,
    nomeEmpresa: account.holderName,
    nsa: sequence,
    numeroRemessaRetorno: sequence,
    dataGeracao: today,
    dataGravacao: today,
    dataInstrucao: today,
    horaGeracao: `${timeOf(at).replace(':', '')}00`,
  };
}
