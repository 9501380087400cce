import { searchNameOf } from '#shared/domain/values/person-name.ts';
import type { Field } from './columns.ts';

/** Words that say nothing of what a column holds. */
const FILLERS = 'DO DA DE DOS DAS O A E OU EM COM R RS';
/** Whose it is. Guarantors, spouses, references and employers are not the debtor, and are not here. */
const DEBTOR =
  'CLIENTE DEVEDOR SACADO PAGADOR ALUNO TITULAR CONSUMIDOR CONTRATANTE LOCATARIO ASSOCIADO';
const NUMBER = 'NUMERO CODIGO ID';
const BILL = 'CONTRATO TITULO FATURA DUPLICATA PEDIDO';

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
]);
/** What names of fields write in one with the word that it is of: `NUMPARC`, `DTVENC`. */
const GLUED =
  /^(NUM|NRO|NR|COD|DT|DATA|VLR|VL)(?=(?:PARC|PREST|VENC|VCTO|CONTRATO|TITULO|DOC|DUPLIC))/;

type Rule = { readonly field: Field; readonly core: string; readonly beside: string };

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
  return RULES.filter(({ core, beside }) => fits(words, core.split(' '), beside.split(' '))).map(
    ({ field }) => field,
  );
}

/** `Documento do Cliente`: what is somebody's is no number of an invoice. */
const isDocumentOfDebtor = (words: readonly string[]): boolean =>
  words.includes('DOCUMENTO') &&
  words.some((word) => DEBTOR.split(' ').includes(word)) &&
  fits(words, ['DOCUMENTO'], `NUMERO ${DEBTOR}`.split(' '));

const fits = (words: readonly string[], core: readonly string[], beside: readonly string[]) =>
  words.some((word) => core.includes(word)) &&
  words.every((word) => core.includes(word) || beside.includes(word));

const wordsOf = (header: string): readonly string[] =>
  searchNameOf(header.replaceAll(/[º°]/g, 'o').replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/\bE MAIL\b/, 'EMAIL')
    .replaceAll(/\d+/g, ' ')
    .split(' ')
    .flatMap((word) => word.replace(GLUED, '$1 ').split(' '))
    .filter((word) => word !== '' && !FILLERS.split(' ').includes(word))
    .map((word) => SYNONYMS.get(word) ?? word);
