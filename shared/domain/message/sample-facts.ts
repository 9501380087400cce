import { localDate } from '#shared/domain/values/local-date.ts';
import { FIRST_LANGUAGE, type Language } from '#shared/domain/values/language.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { LISTING_WORDS } from './listing-notice-facts.ts';
import type { Template } from './template.ts';
import type { MessageFacts } from './template-facts.ts';

/**
 * Invented people for previews and checks, with the longest values that are still usual: a template that holds for
 * them holds for nearly everybody.
 */
const NEUTRAL = {
  idioma: FIRST_LANGUAGE,
  credor: {
    nome: 'Faculdade Horizonte do Sul',
    nome_curto: 'HORIZONTE S',
    razao_social: 'Horizonte do Sul Educação Superior e Participações S.A.',
    tipo_documento: 'CNPJ',
    documento: '11.222.333/0001-81',
    endereco: 'Avenida das Palmeiras Imperiais, 1234, sala 56, 90000-000, Porto Alegre',
    telefone: '(51) 3333-4444',
    email: 'atendimento@faculdadehorizonte.com.br',
    cor: '#0b6e4f',
  },
  devedor: { nome: 'Maria Aparecida', nome_curto: 'Wellingtonsn' },
  link: 'https://abcdefghij.execute-api.sa-east-1.amazonaws.com/p/Ab3-Ef6_Ij9KlMnOpQrStU',
  descadastro: 'https://abcdefghij.execute-api.sa-east-1.amazonaws.com/u/Ab3-Ef6_Ij9KlMnOpQrStU',
} as const;

const debt = (descricao: string, vencimento: string, dias_de_atraso: number, valor: number) => ({
  descricao,
  vencimento: localDate(vencimento),
  dias_de_atraso,
  valor_hoje: centavos(valor),
});
const ONE = [debt('Mensalidade de novembro de 2026', '2026-11-10', 12, 1_234_567)];
const MANY = [
  debt('Mensalidade de setembro de 2026', '2026-09-10', 73, 131_245),
  debt('Mensalidade de outubro de 2026', '2026-10-10', 43, 128_790),
  debt('Taxa de laboratório & material', '2026-11-10', 12, 45_031),
];
const AGREEMENT = { total: centavos(1_234_567), parcelas: 24 };
const OFFER = {
  total: centavos(1_234_567),
  economia: centavos(345_678),
  parcelas: 12,
  valida_ate: localDate('2026-11-30'),
};
const AT_ONCE = { ...OFFER, economia: centavos(0), parcelas: 0 };
const LISTING = { tipo: 'negativação', orgao: 'cartório de protesto de teste', dias: 10 };
const GIVEN_BACK = {
  valor: centavos(1_234_567),
  desde: localDate('2026-11-20'),
  data: localDate('2026-11-20'),
  falta: centavos(1_234_567),
  ate: localDate('2026-11-30'),
  cumprido: true,
  depois: centavos(0),
};
const TWICE = { ...GIVEN_BACK, desde: localDate('2026-11-18') };
const CORRECTED = { ...GIVEN_BACK, valor: centavos(0), cumprido: false };
const FROM_DEBTS = { ...GIVEN_BACK, cumprido: false };
const RESTING = { ...FROM_DEBTS, falta: centavos(0), depois: GIVEN_BACK.falta };
const LAST_DAY = localDate('2026-11-30');
const PAYMENT = { valor: centavos(128_790), data: localDate('2026-11-20') };

const total = (debts: typeof ONE) =>
  centavos(debts.reduce((sum, { valor_hoje }) => sum + valor_hoje, 0));

export const neutralSample: MessageFacts = { ...NEUTRAL, confirmado: false };

const confirmed = (
  dividas: typeof ONE,
  pagamento: typeof PAYMENT | null,
  acordo: typeof AGREEMENT | null = null,
  registro: typeof LISTING | null = null,
): Extract<MessageFacts, { confirmado: true }> => ({
  ...NEUTRAL,
  confirmado: true,
  dividas,
  total_hoje: total(dividas),
  acordo,
  devolucao: null,
  tolerancia: null,
  oferta: null,
  registro,
  pagamento,
});

/** Every situation in which a template of this purpose must hold, in one of its languages. */
export const sampleFacts = (
  purpose: Template['purpose'],
  language: Language = FIRST_LANGUAGE,
): readonly MessageFacts[] => situations(purpose).map((facts) => spokenIn(language, facts));

/** The same person as a text in another language tells of them. */
function spokenIn<Facts extends MessageFacts>(idioma: Language, facts: Facts): Facts {
  if (idioma === FIRST_LANGUAGE || !facts.confirmado || facts.registro === null)
    return { ...facts, idioma };
  const { kinds, registries } = LISTING_WORDS[idioma];
  const { negativacao: tipo } = kinds;
  const registry = facts.registro.orgao === LISTING.orgao ? 'sandbox-cartorio' : 'sandbox-bureau';
  const registro = { ...facts.registro, tipo, orgao: registries[registry] };
  return { ...facts, idioma, registro };
}

function situations(purpose: Template['purpose']): readonly MessageFacts[] {
  switch (purpose) {
    case 'regua-step':
      return [
        neutralSample,
        confirmed(ONE, null),
        confirmed(MANY, null),
        confirmed(MANY, PAYMENT),
        { ...confirmed(ONE, null), oferta: OFFER },
        { ...confirmed(MANY, null), oferta: AT_ONCE },
        { ...confirmed(ONE, null), devolucao: GIVEN_BACK },
        { ...confirmed(ONE, null), tolerancia: LAST_DAY },
        { ...confirmed(ONE, null), devolucao: CORRECTED, tolerancia: LAST_DAY },
        { ...confirmed(MANY, null), devolucao: FROM_DEBTS },
      ];
    case 'payment-receipt':
      return [neutralSample, ...[[], ONE, MANY].map((debts) => confirmed(debts, PAYMENT))];
    case 'owed-again-notice':
      return [
        neutralSample,
        confirmed([], null),
        ...[FROM_DEBTS, { ...FROM_DEBTS, desde: TWICE.desde }, CORRECTED, RESTING].map(
          (devolucao) => ({
            ...confirmed(ONE, null),
            devolucao,
          }),
        ),
      ];
    case 'agreement-notice':
      return [
        neutralSample,
        ...[[], ONE, MANY].map((debts) => confirmed(debts, null, AGREEMENT)),
        ...[GIVEN_BACK, TWICE, CORRECTED].map((devolucao) => ({
          ...confirmed(ONE, null, AGREEMENT),
          devolucao,
        })),
      ];
    case 'opt-out-confirmation':
      return [neutralSample];
    case 'listing-notice':
      return [neutralSample, ...[ONE, MANY].map((debts) => confirmed(debts, null, null, LISTING))];
  }
}

const EVERYDAY = {
  credor: { ...NEUTRAL.credor, nome: 'Faculdade Horizonte', nome_curto: 'Horizonte' },
  devedor: { nome: 'Maria', nome_curto: 'Maria' },
  link: 'https://pague.exemplo.com.br/p/…',
};

/** An everyday debtor who proved to be one, to show people what a template reads like; what tells of no debt to anybody shows none. */
export function everydaySample(
  purpose: Template['purpose'],
  language: Language = FIRST_LANGUAGE,
): MessageFacts {
  return spokenIn(language, everyday(purpose));
}

function everyday(purpose: Template['purpose']): MessageFacts {
  if (purpose === 'opt-out-confirmation') return { ...neutralSample, ...EVERYDAY };
  const isOfAgreement = purpose === 'agreement-notice';
  const debts = isOfAgreement
    ? [debt('Acordo: parcela 1 de 24', '2026-12-10', 0, 51_440)]
    : [debt('Mensalidade de novembro', '2026-11-10', 12, 64_290)];
  return {
    ...confirmed(
      debts,
      purpose === 'payment-receipt' ? PAYMENT : null,
      isOfAgreement ? AGREEMENT : null,
      purpose === 'listing-notice' ? { ...LISTING, orgao: 'birô de crédito de teste' } : null,
    ),
    ...EVERYDAY,
  };
}
