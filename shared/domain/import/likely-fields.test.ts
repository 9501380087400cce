import { expect, test } from 'vitest';
import { fieldsOf } from './column-mapping.ts';
import { likelyFields } from './likely-fields.ts';

test.each([
  ['Dt. Vencto', 'dueDate'],
  ['Data de Vencimento da Parcela', 'dueDate'],
  ['Valor da Fatura', 'amount'],
  ['Valor Parcela', 'amount'],
  ['Vlr. Original', 'amount'],
  ['CPF do Devedor', 'taxId'],
  ['CPF/CNPJ do Sacado', 'taxId'],
  ['CNPJ do Cliente', 'taxId'],
  ['Nome do Sacado', 'name'],
  ['Nome do Aluno', 'name'],
  ['Contrato Nº', 'externalId'],
  ['Nº Documento', 'externalId'],
  ['Parcela Nº', 'installment'],
  ['Parc', 'installment'],
  ['Parc.', 'installment'],
  ['Nº Parc.', 'installment'],
  ['NUMPARC', 'installment'],
  ['nrParcela', 'installment'],
  ['PREST', 'installment'],
  ['Desdobramento', 'installment'],
  ['E1_PARCELA', 'installment'],
  ['Vencto Real', 'dueDate'],
  ['DTVENC', 'dueDate'],
  ['dataVencimento', 'dueDate'],
  ['Documento do Cliente', 'taxId'],
  ['Nº Doc. Sacado', 'taxId'],
  ['DUPLIC', 'externalId'],
  ['Fone Celular', 'phone'],
  ['Telefone com DDD', 'phone'],
  ['e-mail principal', 'email'],
  ['CEP do cliente', 'cep'],
  ...[
    'Data de Liquidação',
    'Data da Liquidação',
    'Data de Quitação',
    'Data de Recebimento',
    'Data de Crédito',
    'Dt. de Pagamento',
    'Dt. da Baixa',
    'Dt Pgto',
    'DTBAIXA',
    'Data do Pagto',
    'dataPagamento',
    'DataBaixa',
    'Data do último pagamento',
    'Data/Hora da Baixa',
    'payment_date',
  ].map((header): [string, string] => [header, 'settledOn']),
  ...[
    'Valor Pago',
    'Valor já pago',
    'Vlr. Baixa',
    'Valor da Baixa',
    'Valor Recebido (R$)',
    'Valor Pagamento',
    'Vl. Pgto',
    'Total Recebido',
    'ValorPago',
    'VLRECEBIDO',
    'Valor Amortizado',
    'amount_paid',
  ].map((header): [string, string] => [header, 'settledAmount']),
  ...[
    'Situação',
    'Status',
    'Sit.',
    'Situação do título',
    'Status Boleto',
    'Situação Financeira',
    'Status Financeiro',
    'Situação da Conta',
    'Situação do Lançamento',
    'Situação do contrato',
    'Estado do título',
    'E1_STATUS',
    'payment_status',
    'Pago',
    'Liquidada',
    'Baixada',
    'Liquidado em',
    'Recebido em',
    'Quitado em',
    'Pagamento',
    'Recebimento',
    'E1_BAIXA',
    'isPaid',
  ].map((header): [string, string] => [header, 'settledState']),
  ...['Saldo', 'Saldo Atual', 'Saldo devedor', 'Saldo em aberto', 'E1_SALDO', 'Valor restante'].map(
    (header): [string, string] => [header, 'balance'],
  ),
  ...[
    'Óbito',
    'Data do Óbito',
    'Dt. Óbito',
    'DTOBITO',
    'Certidão de óbito',
    'Óbito do titular',
    'Data de falecimento do cliente',
    'Data Falec.',
    'Data da morte',
    'Falecido',
    'Falecido(a)',
    'Falecido (S/N)',
    'Falecida (Sim/Não)',
    'É falecido',
    'Cliente falecido',
    'Titular falecido',
    'FL_OBITO',
    'Deceased',
    'date_of_death',
    'Vivo',
    'Está vivo',
    'Situação Cadastral',
    'Situação do CPF',
    'Situação na Receita Federal',
    'Situação do cliente',
    'Status do Cliente',
  ].map((header): [string, string] => [header, 'death']),
])('a column "%s" is most likely %s', (header, field) => {
  expect(likelyFields(header)[0]).toBe(field);
});

test.each([
  'Valor Atualizado',
  'Valor Total',
  'Valor com juros',
  'Forma de pagamento',
  'Condição de Pagamento',
  'Previsão de pagamento',
  'Data limite para pagamento',
  'Valor a pagar',
  'Valor Líquido',
  'Pagador',
  'Pág.',
  'Óbito do cônjuge',
  'Seguro por morte',
  'Auxílio falecimento',
  'Status do pedido',
  'Status da nota fiscal',
  'Estado de cobrança',
  'Parcelas pagas',
  'Parcelas em aberto',
  'Dias em aberto',
  'Motivo da baixa',
  'Recebido por',
  'Saldo de pontos',
  'CPF do Fiador',
  'Telefone Referência',
  'Nome da Mãe',
  'Dias de vencido',
  'Data de emissão',
  'Nosso Número',
  'Qtd. Parcelas',
  'Total de Parcelas',
  'Observações',
  '',
])('nobody guesses what "%s" holds', (header) => {
  expect(likelyFields(header)).toEqual([]);
});

const fields = (...headers: readonly string[]) => fieldsOf(headers, {}).map(({ field }) => field);

test.each([
  ['Dt Vencto', 'Vencto Real'],
  ['E1_VENCTO', 'E1_VENCREA'],
])(
  'of the day of a title, %s, and the working day after it, %s, the title’s counts',
  (day, real) => {
    expect(fields(day, real)).toEqual(['dueDate', null]);
  },
);

test('a name that is known whole counts more than words', () => {
  expect(fields('Valor Original', 'Valor da Fatura')).toEqual(['amount', null]);
});

test('of two that may be one required field the sender is asked, and of an optional one neither counts', () => {
  expect(fields('Valor da Fatura', 'Valor do Boleto')).toEqual(['amount', 'amount']);
  expect(fields('CEP do cliente', 'CEP do sacado')).toEqual([null, null]);
});

test.each([
  [
    ['Documento', 'Contrato', 'Nome'],
    ['taxId', 'externalId', 'name'],
  ],
  [
    ['CPF', 'Documento', 'Nome'],
    ['taxId', 'externalId', 'name'],
  ],
  [
    ['CPF', 'Contrato', 'Documento'],
    ['taxId', 'externalId', null],
  ],
] as const)('in a file with %j the columns hold %j', (headers, expected) => {
  expect(fields(...headers)).toEqual(expected);
});
