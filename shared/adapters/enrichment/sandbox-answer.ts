import { hash } from 'node:crypto';
import type { LegalBasis } from '#shared/domain/debtor/contact.ts';
import type { ProviderAnswer } from '#shared/domain/enrichment/provider-answer.ts';
import { readAnswer } from '#shared/domain/enrichment/read-answer.ts';

const PLACES = {
  emails: { list: 'emails', value: 'endereco', basis: 'base' },
  bases: { 'protecao-credito': 'credit-protection' as const },
};

/**
 * A provider that knows nobody, for the local run: the same document always has the same invented e-mail, in the
 * simulator of SES, where nobody reads it; an invented phone could be a stranger's, so there is none. One document in ten is
 * unknown, and one datum of each other has a basis that nobody allows.
 */
export function sandboxAnswer(taxId: string, basis: LegalBasis): ProviderAnswer {
  const digest = hash('sha256', `sandbox ${taxId}`);
  const base = 'protecao-credito';
  const emails = [
    { endereco: `success+${digest.slice(0, 10)}@simulator.amazonses.com`, base },
    { endereco: `oferta-${digest.slice(0, 6)}@exemplo.com.br`, base: 'marketing' },
  ];
  const isUnknown = taxId.endsWith('0');
  return { ...readAnswer({ emails: isUnknown ? [] : emails }, PLACES, basis), status: 200 };
}
