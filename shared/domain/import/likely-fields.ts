import { searchNameOf } from '#shared/domain/values/person-name.ts';
import type { Field } from './columns.ts';

/** Words that say nothing of what a column holds. */
const FILLERS = 'DO DA DE DOS DAS O A E OU EM COM R RS JA FOI IS AT ON';
/** Whose it is. Guarantors, spouses, references and employers are not the debtor, and are not here. */
const DEBTOR =
  'CLIENTE DEVEDOR SACADO PAGADOR ALUNO TITULAR CONSUMIDOR CONTRATANTE LOCATARIO ASSOCIADO';
const NUMBER = 'NUMERO CODIGO ID';
const BILL = 'CONTRATO TITULO FATURA DUPLICATA PEDIDO';
/** Of which a state or a payment is told; that of an order (`PEDIDO`) is none of the debt. */
const OF_DEBT =
  'PARCELA DIVIDA DEBITO BOLETO COBRANCA LANCAMENTO DOCUMENTO CONTRATO TITULO FATURA DUPLICATA';
const PAYMENT = 'PAGAMENTO BAIXA LIQUIDACAO QUITACAO RECEBIMENTO COMPENSACAO';
const PAID =
  'PAGO PAGA QUITADO QUITADA LIQUIDADO LIQUIDADA BAIXADO BAIXADA RECEBIDO RECEBIDA COMPENSADO COMPENSADA';
const LEFT = 'RESTANTE REMANESCENTE PENDENTE';

const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['N', 'NUMERO'],
  ['NO', 'NUMERO'],
  ['NR', 'NUMERO'],
  ['NRO', 'NUMERO'],
  ['NUM', 'NUMERO'],
  ['COD', 'CODIGO'],
  ['DT', 'DATA'],
  ['VENC', 'VENCIMENTO'],
  ['VENCTO', 'VENCIMENTO'],
  ['VCTO', 'VENCIMENTO'],
  ['VLR', 'VALOR'],
  ['VL', 'VALOR'],
  ['FONE', 'TELEFONE'],
  ['TEL', 'TELEFONE'],
  ['CEL', 'CELULAR'],
  ['DOC', 'DOCUMENTO'],
  ['DUPLIC', 'DUPLICATA'],
  ['PARC', 'PARCELA'],
  ['PREST', 'PARCELA'],
  ['PRESTACAO', 'PARCELA'],
  ['DESDOBRAMENTO', 'PARCELA'],
  ['MENSALIDADE', 'PARCELA'],
  ['SIT', 'SITUACAO'],
  ['PAGTO', 'PAGAMENTO'],
  ['PGTO', 'PAGAMENTO'],
  ['PAYMENT', 'PAGAMENTO'],
  ['PAID', 'PAGO'],
  ['DATE', 'DATA'],
  ['AMOUNT', 'VALOR'],
  ['ULT', 'ULTIMO'],
]);
/** What names of fields write in one with the word that it is of: `NUMPARC`, `DTVENC`. */
const GLUED =
  /^(NUM|NRO|NR|COD|DT|DATA|VLR|VL|VALOR)(?=(?:PARC|PREST|VENC|VCTO|CONTRATO|TITULO|DOC|DUPLIC|PAG|PGTO|BAIXA|LIQUIDA|QUITA|RECEB|OBITO|FALEC))/;

type Rule = {
  readonly field: Field;
  readonly core: string;
  /** One of these must be there, too. */
  readonly with?: string;
  readonly beside: string;
};

/**
 * One of the core words must be there, and nothing but those and the words beside. Amounts that already hold charges (`atualizado`,
 * `total`, `com juros`) are for a person to map: interest is never charged on interest by a guess.
 */
const RULES: readonly Rule[] = [
  { field: 'dueDate', core: 'VENCIMENTO', beside: `DATA ORIGINAL REAL PARCELA BOLETO ${BILL}` },
  { field: 'taxId', core: 'CPF CNPJ CPFCNPJ', beside: `NUMERO DOCUMENTO ${DEBTOR}` },
  {
    field: 'phone',
    core: 'TELEFONE CELULAR',
    beside: `DDD FIXO MOVEL PRINCIPAL CONTATO ${DEBTOR}`,
  },
  { field: 'email', core: 'EMAIL', beside: `PRINCIPAL CONTATO PESSOAL COBRANCA ${DEBTOR}` },
  { field: 'installment', core: 'PARCELA', beside: 'NUMERO SEQUENCIA ATUAL' },
  {
    field: 'amount',
    core: 'VALOR',
    beside: `PARCELA ORIGINAL NOMINAL DIVIDA DEBITO BOLETO ${BILL}`,
  },
  { field: 'externalId', core: BILL, beside: NUMBER },
  { field: 'externalId', core: 'DOCUMENTO', beside: NUMBER },
  { field: 'name', core: 'NOME', beside: `COMPLETO RAZAO SOCIAL ${DEBTOR}` },
  { field: 'uf', core: 'UF ESTADO', beside: DEBTOR },
  { field: 'cep', core: 'CEP', beside: DEBTOR },
  { field: 'city', core: 'CIDADE MUNICIPIO', beside: DEBTOR },
  { field: 'district', core: 'BAIRRO', beside: DEBTOR },
  { field: 'street', core: 'ENDERECO LOGRADOURO', beside: DEBTOR },
  {
    field: 'settledOn',
    core: `CREDITO ${PAYMENT} ${PAID}`,
    with: 'DATA',
    beside: `HORA ULTIMO REAL EFETIVO ${OF_DEBT}`,
  },
  {
    field: 'settledAmount',
    core: `AMORTIZADO ${PAYMENT} ${PAID}`,
    with: 'VALOR TOTAL',
    beside: OF_DEBT,
  },
  {
    field: 'settledState',
    core: 'SITUACAO STATUS',
    beside: `ATUAL CONTA FINANCEIRA FINANCEIRO ${PAYMENT} ${OF_DEBT}`,
  },
  {
    field: 'settledState',
    core: 'ESTADO',
    with: 'TITULO PARCELA DIVIDA DEBITO BOLETO FATURA PAGAMENTO',
    beside: 'ATUAL',
  },
  { field: 'settledState', core: PAID, beside: OF_DEBT },
  { field: 'settledState', core: PAYMENT, beside: 'TITULO PARCELA' },
  {
    field: 'balance',
    core: 'SALDO',
    beside: `VALOR DEVEDOR ATUAL ATUALIZADO ABERTO PAGAR RECEBER TOTAL ${LEFT} ${OF_DEBT}`,
  },
  { field: 'balance', core: LEFT, with: 'VALOR', beside: `DEVEDOR ${OF_DEBT}` },
  {
    field: 'death',
    core: 'OBITO FALECIMENTO FALECIDO FALECIDA FALEC FALECEU MORTE MORTO MORTA ESPOLIO DEATH DECEASED DEAD VIVO VIVA ALIVE',
    beside: `DATA OF NUMERO CERTIDAO ESTA S SIM NAO FLAG FL IND INDICADOR SITUACAO STATUS PESSOA ${DEBTOR}`,
  },
  {
    field: 'death',
    core: 'SITUACAO STATUS',
    with: `CPF CADASTRAL CADASTRO RECEITA PESSOA ${DEBTOR}`,
    beside: 'CNPJ ATUAL NA FEDERAL',
  },
];

/** `Documento` alone is a CPF in some files and the number of an invoice in most. */
const DOCUMENT: readonly Field[] = ['taxId', 'externalId'];

/**
 * What a column of this name may hold, by its words, the likeliest first; empty where nobody should guess. Worth less than a
 * name that is known whole.
 */
export function likelyFields(header: string): readonly Field[] {
  const words = wordsOf(header);
  if (words.length === 1 && words[0] === 'DOCUMENTO') return DOCUMENT;
  if (isDocumentOfDebtor(words)) return ['taxId'];
  return RULES.filter((rule) => fits(words, rule)).map(({ field }) => field);
}

/** `Documento do Cliente`: what is somebody's is no number of an invoice. */
const isDocumentOfDebtor = (words: readonly string[]): boolean =>
  words.includes('DOCUMENTO') &&
  words.some((word) => DEBTOR.split(' ').includes(word)) &&
  fits(words, { core: 'DOCUMENTO', beside: `NUMERO ${DEBTOR}` });

function fits(words: readonly string[], { core, with: needed, beside }: Omit<Rule, 'field'>) {
  const isOneOf = (list: string) => (word: string) => list.split(' ').includes(word);
  return (
    words.some(isOneOf(core)) &&
    (needed === undefined || words.some(isOneOf(needed))) &&
    words.every(isOneOf(`${core} ${needed ?? ''} ${beside}`))
  );
}

const wordsOf = (header: string): readonly string[] =>
  searchNameOf(header.replaceAll(/[º°]/g, 'o').replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/\bE MAIL\b/, 'EMAIL')
    .replaceAll(/\d+/g, ' ')
    .split(' ')
    .flatMap((word) => word.replace(GLUED, '$1 ').split(' '))
    .filter((word) => word !== '' && !FILLERS.split(' ').includes(word))
    .map((word) => SYNONYMS.get(word) ?? word);
