import { expect, test } from 'vitest';
import { readReport } from '#shared/testing/report-rows.ts';

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
  ['Situação', 'Baixada'],
  ['Status', 'Pago em dia'],
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
  ['Data de Pagamento', '20/03/2026'],
  ['Data de Pagamento', '05/03/2020'],
  ['Valor pago', '100,00'],
  ['Valor Pago', '104,50'],
  ['Pagamento', '05/03/2026'],
  ['Liquidado em', '05/03/2026'],
  ['Parcela paga', 'Sim'],
  ['Pago', '1'],
  ['Situação do contrato', 'QUITADO'],
  ['payment_status', 'paid'],
])('nobody is asked for a debt whose file says %s: %s', (column, value) => {
  expect(readReport({ [column]: value })).toMatchObject({
    kind: 'rejected',
    externalId: 'A-1',
    isSettled: true,
    problems: [{ column, value, reason: expect.stringMatching(/já foi paga.*não se cobra/) }],
  });
});

test.each([
  ['Data Baixa', ''],
  ['Data Baixa', '00/00/0000'],
  ['Data Baixa', '#N/D'],
  ['Data de Pagamento', 'NaT'],
  ['Data de Pagamento', '—'],
  ['Data de Pagamento', '01/01/1970'],
  ['Data de Pagamento', '1970-01-01 00:00:00'],
  ['Data de Pagamento', '01/01/1950'],
  ['Data de Pagamento', '01/01/0001'],
  ['Data de Pagamento', '0001-01-01T00:00:00'],
  ['Data de Pagamento', '01/01/1753'],
  ['Data de Pagamento', '31/12/9999'],
  ['Valor Pago', 'em aberto'],
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
  ['Situação do contrato', 'CANCELADO'],
  ['Situação do contrato', 'Rescindido'],
])('a debt whose file says %s: "%s" is owed', (column, value) => {
  expect(readReport({ [column]: value }).kind).toBe('read');
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
  ['Situação', 'Baixado após o vencimento'],
  ['Situação', 'Novo contrato'],
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
  ['Situação', 'uma palavra qualquer'],
  ['Situação', 'B'],
  ['Situação', 'L'],
  ['Situação', '1'],
  ['Status do pagamento', 'REGISTRADO'],
  ['Baixa', 'Normal'],
  ['Status', 'Cancelado'],
  ['Status', 'CONFIRMED'],
  ['Data de Pagamento', 'na próxima semana'],
  ['Data de Pagamento', '21/03/2026'],
  ['Pago', '31/12/2099'],
  ['Pagamento', 'Pix'],
  ['Pagamento', '1'],
  ['Status do pagamento', '1'],
  ['Data do último pagamento', '05/03/2026'],
])(
  'of a debt whose file says %s: "%s" nobody is asked, and none is taken back for it',
  (column, value) => {
    expect(readReport({ [column]: value })).toMatchObject({
      kind: 'rejected',
      externalId: 'A-1',
      isSettled: false,
      problems: [{ column, value, reason: expect.stringContaining('na dúvida') }],
    });
  },
);

const LAST = 'Data do último pagamento';

test.each([
  ['of a balance', { [LAST]: '15/03/2026' }, 'Valor em aberto'],
  ['beside a balance of all that is owed', { Saldo: '100,00', [LAST]: '15/03/2026' }, 'Valor'],
  ['beside a state that is open', { Situação: 'Em aberto', [LAST]: '15/03/2026' }, 'Valor'],
  ['of a month before the debt fell due', { [LAST]: '10/02/2026' }, 'Valor'],
] as const)('the day of a last payment %s is of another debt', (_, more, amount) => {
  expect(readReport(more, amount).kind).toBe('read');
});

test.each([
  ['after the debt fell due', { [LAST]: '15/03/2026' }],
  ['some days before it fell due', { [LAST]: '05/03/2026' }],
  ['beside a person’s state only', { Situação: 'Ativo', [LAST]: '15/03/2026' }],
  ['beside a balance that is none', { Saldo: '', [LAST]: '15/03/2026' }],
] as const)('the day of a last payment %s may be of this debt', (_, more) => {
  expect(readReport(more)).toMatchObject({
    kind: 'rejected',
    isSettled: false,
    problems: [{ column: LAST }],
  });
});

test.each(['E1_BAIXA', 'Recebido em', 'Data Pagamento'])(
  'whoever paid a part (%s) is asked for the balance that is left',
  (column) => {
    expect(readReport({ [column]: '15/03/2026' }, 'E1_SALDO').kind).toBe('read');
  },
);

test.each([
  ['a list of what is open', { 'Recebido em': '15/03/2026' }, 'Valor em aberto'],
  ['a balance beside the amount', { E1_SALDO: '100,00', E1_BAIXA: '15/03/2026' }, 'Valor'],
  ['a part that is left', { E1_SALDO: '60,00', E1_BAIXA: '15/03/2026' }, 'Valor'],
] as const)('a day of payment beside %s pays not all, and the ladder rests', (_, more, amount) => {
  expect(readReport(more, amount)).toMatchObject({
    kind: 'rejected',
    isSettled: false,
    tellsPayment: true,
  });
});

test.each([
  ['Pago', 'Sim'],
  ['Situação', 'Pago'],
  ['Recebido em', 'Pago'],
])('a word for it, %s "%s", counts more than a balance', (column, value) => {
  expect(readReport({ [column]: value }, 'E1_SALDO')).toMatchObject({ isSettled: true });
});
