import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import type { FactSpecs, FactsOf } from '#shared/domain/rule/fact-spec.ts';
import { ruleOver } from '#shared/domain/rule/rule.ts';
import type { CaseFacts } from '#shared/domain/score/attributes.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { Uf } from '#shared/domain/values/uf.ts';

/**
 * What a carteira's rule may ask about a case. Unlike a score, a carteira may look at the state where a person lives,
 * because state law can ask for other hours and texts.
 */
export const CARTEIRA_FACTS = {
  daysLate: {
    kind: 'number',
    label: 'Dias de atraso (negativo antes do vencimento)',
    min: -3_650,
    max: 36_500,
  },
  amountOpen: { kind: 'number', label: 'Valor em aberto, em centavos', min: 0 },
  openDebts: { kind: 'number', label: 'Dívidas em aberto', min: 0 },
  score: { kind: 'number', label: 'Score de cobrança, de 0 a 1000', min: 0, max: 1_000 },
  documentKind: { kind: 'choice', label: 'Tipo de documento', options: ['cpf', 'cnpj'] },
  uf: { kind: 'choice', label: 'UF', options: Uf.options },
  credor: { kind: 'text', label: 'Credor' },
} as const satisfies FactSpecs;

export type CarteiraFacts = FactsOf<typeof CARTEIRA_FACTS>;

/** Which cases a carteira takes. */
export const CarteiraRule = ruleOver(CARTEIRA_FACTS);

export const carteiraFactsOf = (
  debtor: Debtor,
  credor: CredorId,
  { daysLate, amountOpen, openDebts }: CaseFacts,
  score: number,
): CarteiraFacts => ({
  daysLate,
  amountOpen,
  openDebts,
  score,
  documentKind: debtor.documentKind,
  uf: debtor.uf,
  credor,
});
