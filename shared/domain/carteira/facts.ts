import { DebtKind } from '#shared/domain/debt/debt-kind.ts';
import { DebtorFlag } from '#shared/domain/debtor/flag.ts';
import type { FactSpecs, FactsOf } from '#shared/domain/rule/fact-spec.ts';
import { ruleOver } from '#shared/domain/rule/rule.ts';
import { Reach } from '#shared/domain/score/attributes.ts';
import { Language } from '#shared/domain/values/language.ts';
import { Uf } from '#shared/domain/values/uf.ts';

const count = (label: string) => ({ kind: 'number', label, min: 0 }) as const;
const flag = (label: string) => ({ kind: 'flag', label }) as const;

/**
 * What a carteira's rule may ask about a case, and the condition of a step as well. Unlike a score, it may look at the state where
 * a person lives, because state law can ask for other hours and texts, and at what protects them. Names, addresses and documents
 * lie apart from what decisions look at, so no rule knows them.
 */
export const CARTEIRA_FACTS = {
  daysLate: {
    kind: 'number',
    label: 'Dias de atraso (negativo antes do vencimento)',
    min: -3_650,
    max: 36_500,
  },
  amountOpen: count('Principal em aberto, em centavos'),
  openDebts: count('Dívidas em aberto'),
  score: { kind: 'number', label: 'Score de cobrança, de 0 a 1000', min: 0, max: 1_000 },
  documentKind: { kind: 'choice', label: 'Tipo de documento', options: ['cpf', 'cnpj'] },
  uf: { kind: 'choice', label: 'UF', options: Uf.options, unknown: 'não se sabe' },
  credor: { kind: 'text', label: 'Credor' },
  language: { kind: 'choice', label: 'Idioma', options: Language.options },
  flag: {
    kind: 'choice',
    label: 'Marca da pessoa',
    options: DebtorFlag.options,
    unknown: 'nenhuma',
  },
  largestDebt: count('Maior principal em aberto, em centavos'),
  descriptions: { kind: 'text', label: 'Descrição das dívidas em aberto' },
  contracts: { kind: 'text', label: 'Códigos das dívidas em aberto' },
  debtKind: {
    kind: 'choice',
    label: 'Espécie da dívida mais antiga',
    options: DebtKind.options,
    unknown: 'não se sabe',
  },
  contractDays: count('Dias desde o primeiro contrato (9999: não se sabe)'),
  timesGreatestPayment: count(
    'Quantas vezes o maior pagamento a este credor está em aberto, para cima (9999: nunca pagou)',
  ),
  timesIncome: count(
    'Quantas vezes a renda mensal declarada está em aberto, para cima (9999: não se sabe)',
  ),
  settledLate: count('Dívidas quitadas com atraso nos últimos 12 meses'),
  listed: flag('Negativada ou protestada por este credor'),
  contested: flag('Contesta a cobrança'),
  daysInCollection: count('Dias em cobrança do que está em aberto'),
  debtsSettled: count('Dívidas já quitadas com este credor'),
  payments: count('Pagamentos a este credor'),
  amountPaid: count('Já pago a este credor, em centavos'),
  daysSinceLastPayment: count('Dias desde o último pagamento (9999: nenhum)'),
  promiseOpen: flag('Tem promessa de pagamento em pé'),
  promisesKept: count('Promessas já cumpridas com este credor'),
  promisesBroken: count('Promessas já quebradas com este credor'),
  agreementOpen: flag('Tem acordo em andamento'),
  agreementsFulfilled: count('Acordos já cumpridos com este credor'),
  agreementsBroken: count('Acordos já quebrados com este credor'),
  reach: { kind: 'choice', label: 'Como a pessoa é alcançada', options: Reach.options },
  hasEmail: flag('Tem e-mail utilizável'),
  hasMobile: flag('Tem celular utilizável'),
  opened: flag('Abriu uma mensagem'),
  clicked: flag('Clicou em uma mensagem'),
  replied: flag('Respondeu'),
  visited: flag('Visitou o portal'),
  promised: flag('Prometeu pagar'),
  brokePromise: flag('Quebrou uma promessa'),
  partPaid: flag('Pagou uma parte'),
  complained: flag('Reclamou de uma mensagem'),
  visits: count('Visitas ao portal'),
  brokenPromises: count('Promessas quebradas desde este vencimento'),
  daysSinceVisit: count('Dias desde a última visita ao portal (9999: nenhuma)'),
  daysSinceHeard: count('Dias desde o último sinal da pessoa (9999: nenhum)'),
} as const satisfies FactSpecs;

export type CarteiraFacts = FactsOf<typeof CARTEIRA_FACTS>;

/** Which cases a carteira takes. */
export const CarteiraRule = ruleOver(CARTEIRA_FACTS);
