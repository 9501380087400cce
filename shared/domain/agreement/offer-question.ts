import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { OfferPolicy } from './offer-policy.ts';

/** What may this debtor be offered by this credor, valued for this day? */
export type OfferQuestion = {
  readonly record: RegisteredRecord;
  readonly credorId: CredorId;
  readonly policy: OfferPolicy;
  readonly policyVersion: number;
  readonly contactPolicy: Pick<ContactPolicy, 'prescription'>;
  readonly moneyRules: MoneyRules;
  /** The debtor's own day. */
  readonly forDate: LocalDate;
};

/** Why nothing can be offered or accepted, in pt-BR, for the debtor and the team alike. */
export const OFFER_REFUSALS = {
  'protected-person':
    'Em nome de quem faleceu, é menor de idade ou tem uma ordem judicial nada se assina por aqui; fale com o atendimento.',
  'nothing-owed': 'Não há dívida vencida em aberto com este credor.',
  prescribed: 'O que está em aberto prescreveu: pode ser pago, mas não cobrado nem negociado.',
  disputed: 'A cobrança está em contestação; nada se negocia enquanto ela é conferida.',
  'in-agreement': 'Já há um acordo em vigor com este credor.',
  'kept-before':
    'Este acordo já tinha sido cumprido, e o desconto dele é definitivo: pague só o que voltou a faltar, ou fale com o atendimento.',
  'above-limit':
    'Trocar um acordo por outro com desconto acima do seu limite só um gestor pode; peça a ele que o feche.',
  'awaiting-approval': 'Já há um acordo que espera pela aprovação de um gestor.',
  'too-many-debts': 'São dívidas demais para um só acordo; fale com o atendimento.',
  'no-band': 'A política deste credor não prevê oferta para este caso.',
  'no-such-offer': 'Esta oferta não existe; escolha uma das que aparecem.',
  'below-floor': 'O valor fica abaixo do piso da política, que ninguém pode furar.',
  'nothing-left': 'Com este desconto não sobra nada a pagar; peça menos desconto.',
  'small-parcel': 'A parcela fica menor que a mínima da política.',
  expired: 'A validade da oferta passou. Veja as ofertas de hoje.',
  changed: 'Algo mudou desde que a oferta foi mostrada: um pagamento, uma correção ou a política.',
  'renegotiated-too-often': 'O acordo já foi renegociado o quanto a política permite.',
} as const;
export type OfferRefusal = keyof typeof OFFER_REFUSALS;
