import { searchNameOf } from '#shared/domain/values/person-name.ts';

/** What a column may hold, and how a reason names it to whoever sent the file. */
export const FIELD_LABELS = {
  externalId: 'código',
  installment: 'parcela',
  taxId: 'CPF/CNPJ',
  name: 'nome',
  email: 'e-mail',
  phone: 'telefone',
  amount: 'valor',
  dueDate: 'vencimento',
  description: 'descrição',
  uf: 'UF',
  cep: 'CEP',
  street: 'endereço',
  streetNumber: 'número',
  complement: 'complemento',
  district: 'bairro',
  city: 'cidade',
  fine: 'multa',
  interest: 'juros',
  index: 'índice',
  honorarios: 'honorários',
  rebate: 'abatimento',
  discount: 'desconto',
  discountUntil: 'desconto até',
} as const;
export type Field = keyof typeof FIELD_LABELS;

export const REQUIRED_FIELDS = ['externalId', 'taxId', 'name', 'amount', 'dueDate'] as const;
/** Several columns may hold these; of every other field there is one. */
export const REPEATABLE_FIELDS: readonly Field[] = ['email', 'phone'];

/** Headers of the files that Brazilian billing systems write, without accents, digits at the end or punctuation. */
const HEADERS: Readonly<Record<Field, readonly string[]>> = {
  externalId: [
    'CODIGO',
    'COD',
    'ID',
    'ID EXTERNO',
    'IDENTIFICADOR',
    'EXTERNAL ID',
    'CODIGO DA DIVIDA',
    'CODIGO DO TITULO',
    'CODIGO DO CONTRATO',
    'COD CONTRATO',
    'CONTRATO',
    'NUMERO DO CONTRATO',
    'NUMERO CONTRATO',
    'NO CONTRATO',
    'NO DO CONTRATO',
    'N CONTRATO',
    'TITULO',
    'NUMERO DO TITULO',
    'NUMERO TITULO',
    'NO TITULO',
    'NO DO TITULO',
    'N TITULO',
    'FATURA',
    'NUMERO DA FATURA',
    'NOTA FISCAL',
    'NF',
    'REFERENCIA',
  ],
  installment: ['PARCELA', 'NUMERO DA PARCELA', 'NUMERO PARCELA', 'NO PARCELA', 'N PARCELA'],
  taxId: [
    'CPF',
    'CNPJ',
    'CPF CNPJ',
    'CNPJ CPF',
    'CPFCNPJ',
    'CPF OU CNPJ',
    'CPF CNPJ DO CLIENTE',
    'CPF DO CLIENTE',
    'CPF CLIENTE',
    'DOCUMENTO',
    'DOC',
    'TAX ID',
  ],
  name: [
    'NOME',
    'NOME COMPLETO',
    'NOME DO CLIENTE',
    'NOME CLIENTE',
    'NOME DO DEVEDOR',
    'CLIENTE',
    'DEVEDOR',
    'SACADO',
    'PAGADOR',
    'ALUNO',
    'RAZAO SOCIAL',
    'NOME RAZAO SOCIAL',
    'NAME',
  ],
  email: ['EMAIL', 'E MAIL', 'EMAILS', 'E MAILS', 'EMAIL DO CLIENTE', 'E MAIL DO CLIENTE'],
  phone: [
    'TELEFONE',
    'TELEFONES',
    'TEL',
    'FONE',
    'CELULAR',
    'WHATSAPP',
    'TELEFONE CELULAR',
    'TELEFONE FIXO',
    'TELEFONE RESIDENCIAL',
    'TELEFONE COMERCIAL',
    'TELEFONE DO CLIENTE',
    'PHONE',
  ],
  amount: [
    'VALOR',
    'VALOR R',
    'VALOR ORIGINAL',
    'VALOR PRINCIPAL',
    'VALOR NOMINAL',
    'VALOR DO TITULO',
    'VALOR DA PARCELA',
    'VALOR DA DIVIDA',
    'VALOR EM ABERTO',
    'PRINCIPAL',
    'SALDO',
    'SALDO DEVEDOR',
    'AMOUNT',
  ],
  dueDate: [
    'VENCIMENTO',
    'DATA DE VENCIMENTO',
    'DATA DO VENCIMENTO',
    'DATA VENCIMENTO',
    'DT VENCIMENTO',
    'DATA VENC',
    'DT VENC',
    'VENC',
    'VCTO',
    'VENCTO',
    'DUE DATE',
  ],
  description: ['DESCRICAO', 'HISTORICO', 'PRODUTO', 'SERVICO', 'DESCRIPTION'],
  uf: ['UF', 'ESTADO'],
  cep: ['CEP'],
  street: ['ENDERECO', 'LOGRADOURO', 'RUA', 'ENDERECO DO CLIENTE', 'ADDRESS'],
  streetNumber: ['NUMERO', 'NUMERO DO ENDERECO', 'NUMERO ENDERECO', 'NUMERO DA CASA'],
  complement: ['COMPLEMENTO', 'COMPLEMENTO DO ENDERECO'],
  district: ['BAIRRO'],
  city: ['CIDADE', 'MUNICIPIO', 'CITY'],
  fine: ['MULTA', 'PERCENTUAL DE MULTA', 'MULTA PERCENTUAL', 'MULTA POR ATRASO'],
  interest: [
    'JUROS',
    'JUROS A M',
    'JUROS AM',
    'JUROS AO MES',
    'JUROS MENSAL',
    'JUROS DE MORA',
    'TAXA DE JUROS',
  ],
  index: ['INDICE', 'INDICE DE CORRECAO', 'CORRECAO', 'INDEXADOR', 'INDEX'],
  honorarios: [
    'HONORARIOS',
    'PERCENTUAL DE HONORARIOS',
    'HONORARIOS ADVOCATICIOS',
    'HONORARIOS DE ADVOGADO',
  ],
  rebate: ['ABATIMENTO', 'VALOR DO ABATIMENTO', 'VALOR ABATIMENTO', 'REBATE'],
  discount: ['DESCONTO', 'VALOR DO DESCONTO', 'VALOR DESCONTO', 'DISCOUNT'],
  discountUntil: [
    'DESCONTO ATE',
    'DATA DO DESCONTO',
    'DATA DESCONTO',
    'DATA LIMITE DO DESCONTO',
    'DISCOUNT UNTIL',
  ],
};

const isField = (name: string): name is Field => Object.hasOwn(FIELD_LABELS, name);

const FIELD_BY_HEADER: ReadonlyMap<string, Field> = new Map(
  Object.entries(HEADERS).flatMap(([field, headers]) =>
    isField(field) ? headers.map((header): [string, Field] => [header, field]) : [],
  ),
);

/** Headers compare without case, accents, punctuation or a number at the end: `E-mail 2` is `EMAIL`. */
const plainHeader = (header: string): string =>
  searchNameOf(header.replaceAll(/[º°]/g, 'o')).replace(/ ?\d+$/, '');

/** What a column of this name most likely holds, or null. */
export const suggestField = (header: string): Field | null =>
  FIELD_BY_HEADER.get(plainHeader(header)) ?? null;
