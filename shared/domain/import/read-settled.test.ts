import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { cellsOf } from './cells.ts';
import { mapColumns } from './column-mapping.ts';
import { readRow } from './read-row.ts';

/** A row of a report that has the columns of a debt and some more. */
function read(more: Readonly<Record<string, string>>, amountHeader = 'Valor') {
  const row = {
    Contrato: 'A-1',
    CPF: '52998224725',
    Nome: 'Maria da Silva',
    [amountHeader]: '100,00',
    Vencimento: '10/03/2026',
    ...more,
  };
  const mapping = mapColumns(Object.keys(row), { [amountHeader]: 'amount' });
  if (!mapping.ok) throw new Error(mapping.reason);
  const cells = cellsOf(Object.keys(row), mapping.value, Object.values(row));
  return readRow(cells, 2, localDate('2026-03-20'));
}

test.each([
  ['Data Baixa', '05/03/2026'],
  ['Data de Pagamento', '05/03/2026'],
  ['Situação', 'PAGO'],
  ['Status', 'Liquidado normal'],
  ['Status', 'PG'],
  ['Situação', 'Pago em atraso'],
  ['Situação', 'Liquidado em atraso'],
  ['Status', 'Recebido com atraso'],
  ['Status', 'Pago após o vencimento'],
  ['Status', 'RECEIVED_IN_CASH'],
  ['Situação', '2 - Liquidado'],
  ['paid', 'true'],
  ['Situação', 'Título liquidado'],
  ['Status Boleto', 'RECEIVED'],
  ['Data Pgto', '05/03/2026'],
  ['Vl. Recebido', '100,00'],
  ['Situação do título', 'BAIXADO POR PAGAMENTO'],
  ['Status da parcela', 'Cancelada'],
  ['Situação', 'Boleto cancelado'],
  ['Pago', 'Sim'],
  ['Quitado', 'X'],
  ['Baixa', '05/03/2026'],
  ['Valor pago', '100,00'],
  ['Valor Pago', '104,50'],
])('nobody is asked for a debt whose file says %s: %s', (column, value) => {
  expect(read({ [column]: value })).toMatchObject({
    kind: 'rejected',
    externalId: 'A-1',
    isSettled: true,
    problems: [{ column, value, reason: expect.stringMatching(/já foi paga.*não se cobra/) }],
  });
});

test('nor for the part that was paid', () => {
  expect(read({ 'Valor Pago': '40,00' })).toMatchObject({
    kind: 'rejected',
    isSettled: false,
    problems: [
      { column: 'Valor Pago', reason: expect.stringContaining('R$ 40,00 já foram pagos') },
    ],
  });
});

test('of a balance what was paid is off already', () => {
  expect(read({ 'Valor Pago': '400,00' }, 'Saldo').kind).toBe('read');
  expect(read({ 'Valor Pago': '400,00' }, 'Valor em aberto').kind).toBe('read');
});

test.each([
  ['Data Baixa', ''],
  ['Data Baixa', '00/00/0000'],
  ['Data Baixa', '#N/D'],
  ['Data de Pagamento', 'NaT'],
  ['Data de Pagamento', '30/12/1899'],
  ['Data de Pagamento', 'Em aberto'],
  ['Pago', 'NÃO PAGO'],
  ['Pago', 'EM ATRASO'],
  ['Pago', 'R$ 0,00'],
  ['Status', 'AGUARDANDO PAGAMENTO'],
  ['Status', 'NEGATIVADO'],
  ['Data de Pagamento', '  /  /    '],
  ['Situação', 'EM ABERTO'],
  ['Situação', 'Vencida'],
  ['Status', 'Não pago'],
  ['Status', 'ATIVO'],
  ['Pago', 'Em aberto'],
  ['Pago', 'N'],
  ['Pago', 'Não'],
  ['Pago', '0'],
  ['Valor pago', '0,00'],
  ['Valor pago', '-'],
])('a debt whose file says %s: "%s" is owed', (column, value) => {
  expect(read({ [column]: value }).kind).toBe('read');
});

test.each([
  'Em aberto',
  'ABERTO',
  '01 - Em aberto',
  'P - Pendente',
  'A vencer',
  'A VENCER HOJE',
  'EMABERTO',
  'Atrasado',
  'Vencido há 45 dias',
  '31 a 60 dias em atraso',
  'Título em aberto / vencido',
  'Pagamento em atraso',
  'Pendente de pagamento',
  'AGUARDANDO PAGAMENTO',
  'A receber',
  'Não pago',
  'Não vencida',
  'Não pago e negativado',
  'Sem pagamento',
  'Em ser',
  'INADIMPLENTE',
  'Cliente inadimplente',
  'Devedor',
  'ATIVO',
  'Contrato ativo',
  'NORMAL',
  'REGULAR',
  'NEGATIVADO',
  'Protestado',
  'Enviado ao cartório',
  'EMITIDO',
  'Boleto registrado',
  'EM COBRANÇA',
  'Cobrança judicial',
  'JURÍDICO',
  'Carteira simples',
  'A',
  'PENDING',
  'OVERDUE',
  'DUNNING_REQUESTED',
  'waiting_payment',
  'past_due',
  'unpaid',
  'expired',
  '0',
])('a debt whose creditor calls it "%s" is owed', (state) => {
  expect(read({ Situação: state }).kind).toBe('read');
});

test.each([
  ['Pago', 'PARCIAL'],
  ['Status', 'Pago parcialmente'],
  ['Situação', 'Parcial'],
  ['Situação', 'PAGO A MENOR'],
  ['Situação', 'Quitado (atrasado)'],
  ['Situação', 'PAGO (VENCIDO)'],
  ['Situação', 'Baixado - título vencido'],
  ['Situação', 'Parcialmente pago - em aberto'],
  ['Situação', 'Recebido parcialmente, saldo a receber'],
  ['Situação', '50% em aberto'],
  ['Situação', 'Pagamento confirmado, não baixado'],
  ['Situação', 'Aguardando compensação'],
  ['Situação', 'Pendente de baixa'],
  ['Situação', 'Pagamento registrado'],
  ['Situação', 'Sem pendência'],
  ['Situação', 'Sem atraso'],
  ['Situação', 'BAIXADO POR PREJUÍZO'],
  ['Situação', 'Renegociado'],
  ['Situação', 'Em acordo'],
  ['Situação', 'Acordo ativo'],
  ['Situação', 'Substituído'],
  ['Situação', 'Estornado'],
  ['Status', 'REFUNDED'],
  ['Status', 'chargeback'],
  ['Status', 'voided'],
  ['Situação', 'Devolvido'],
  ['Situação', 'Perdoado'],
  ['Situação', 'Encerrado'],
  ['Situação', 'Conciliado'],
  ['Situação', 'Cedido'],
  ['Situação', 'Contestado'],
  ['Situação', 'Falecido'],
  ['Situação', 'uma palavra qualquer'],
  ['Situação', 'B'],
  ['Situação', 'L'],
  ['Situação', '1'],
  ['Status do pagamento', 'REGISTRADO'],
  ['Baixa', 'Normal'],
  ['Status', 'Cancelado'],
  ['Status', 'CONFIRMED'],
  ['Data de Pagamento', 'na próxima semana'],
])(
  'of a debt whose file says %s: "%s" nobody is asked, and none is taken back for it',
  (column, value) => {
    expect(read({ [column]: value })).toMatchObject({
      kind: 'rejected',
      externalId: 'A-1',
      isSettled: false,
      problems: [{ column, value, reason: expect.stringContaining('na dúvida') }],
    });
  },
);
