import type { LegalBasis } from './contact.ts';

/** Why a datum may be held (LGPD art. 7), in pt-BR. */
export const BASIS_TEXTS: Readonly<Record<LegalBasis, string>> = {
  'credit-protection': 'proteção do crédito (LGPD art. 7, X)',
  contract: 'execução do contrato (LGPD art. 7, V)',
  consent: 'consentimento (LGPD art. 7, I)',
};
