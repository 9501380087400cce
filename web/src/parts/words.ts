import type { LegalBasis } from '#shared/domain/debtor/contact.ts';
import type { AgreementStatus } from '#events/api/agreement.ts';
import type { CaseView, DebtorView } from '#events/api/debtor.ts';

/** The console's names for what contracts name in English. */
type Contact = DebtorView['contacts'][number];
type Status = CaseView['status'];

export const CHANNEL_NAMES: Readonly<Record<string, string>> = {
  email: 'E-mail',
  sms: 'SMS',
  whatsapp: 'WhatsApp',
  voice: 'Telefone',
};

export const CASE_STATUS: Readonly<Record<Status, { name: string; color: string }>> = {
  active: { name: 'Na régua', color: 'regua.6' },
  disputed: { name: 'Em contestação', color: 'orange.6' },
  settled: { name: 'Quitado', color: 'gray.6' },
};

export const AGREEMENT_STATUS: Readonly<Record<AgreementStatus, { name: string; color: string }>> =
  {
    proposed: { name: 'À espera de aprovação', color: 'orange.6' },
    refused: { name: 'Recusado', color: 'gray.6' },
    active: { name: 'Em vigor', color: 'regua.6' },
    fulfilled: { name: 'Cumprido', color: 'green.7' },
    broken: { name: 'Quebrado', color: 'red.7' },
    cancelled: { name: 'Cancelado', color: 'gray.6' },
    renegotiated: { name: 'Renegociado', color: 'gray.6' },
  };

export const CONTACT_KINDS: Readonly<Record<Contact['kind'], string>> = {
  email: 'E-mail',
  mobile: 'Celular',
  landline: 'Telefone fixo',
};

/** LGPD art. 7: X, V and I. */
export const LEGAL_BASES: Readonly<Record<LegalBasis, string>> = {
  'credit-protection': 'proteção do crédito',
  contract: 'execução do contrato',
  consent: 'consentimento',
};

export const CONTACT_HEALTH: Readonly<Record<string, { name: string; color: string }>> = {
  untried: { name: 'ainda não testado', color: 'gray.6' },
  delivers: { name: 'as mensagens chegam', color: 'regua.6' },
  bounced: { name: 'devolve', color: 'red.7' },
  complained: { name: 'reclamou', color: 'red.7' },
  'wrong-person': { name: 'é de outra pessoa', color: 'red.7' },
};

/** What a person may be marked as. */
export const FLAG_NAMES: Readonly<Record<DebtorView['flags'][number]['flag'], string>> = {
  deceased: 'Falecida',
  minor: 'Menor de idade',
  hardship: 'Superendividada',
};
