import type * as z from 'zod';
import type { ImportView, RejectedRow } from '#events/api/import.ts';

type Import = z.input<typeof ImportView>;

export const IMPORT_DONE = 'importacaoabril22222';
const credorId = 'loja-aurora';
const REST = {
  mode: 'delta' as const,
  share: null,
  otherSheets: [],
  recall: null,
  withRemarks: 0,
  ignoredColumns: [],
  columnDoubts: [],
};
const COUNTS = { ...REST, rows: 0, imported: 0, corrected: 0, unchanged: 0, rejected: 0 };

/** Newest first: one that runs, a full book that lacks too much, one with rejected rows, one refused whole, one without a flaw. */
export const IMPORTS: readonly Import[] = [
  {
    ...COUNTS,
    importId: 'importacaomaio222222',
    credorId,
    fileName: 'carteira-maio-lote-2.csv',
    status: 'running',
    failure: null,
    startedAt: '2026-05-13T14:18:40.000Z',
    finishedAt: null,
    share: 0.62,
    rows: 6_200,
    imported: 5_880,
    corrected: 320,
  },
  {
    ...COUNTS,
    importId: 'importacaocompleta22',
    credorId,
    fileName: 'base-completa-maio.xlsx',
    otherSheets: ['Resumo', 'Cheques'],
    status: 'awaiting',
    mode: 'full',
    failure: null,
    startedAt: '2026-05-13T11:30:00.000Z',
    finishedAt: null,
    rows: 1_180,
    unchanged: 1_180,
    recall: { open: 2_390, absent: 1_210, withdrawn: 0, kept: 0, doubts: ['much-missing'] },
  },
  {
    ...REST,
    importId: IMPORT_DONE,
    credorId,
    fileName: 'carteira-maio.csv',
    status: 'done',
    failure: null,
    startedAt: '2026-05-13T09:02:10.000Z',
    finishedAt: '2026-05-13T09:02:58.000Z',
    rows: 2_418,
    imported: 2_371,
    corrected: 12,
    unchanged: 29,
    rejected: 6,
    withRemarks: 2,
    ignoredColumns: ['Time do coração'],
    columnDoubts: [
      'A coluna "Juros" ("3,45", "0,87") pode ser uma taxa em % ou um valor em reais, e não foi lida: diga em Colunas que ela traz a taxa em %, ou escreva os valores com o sinal %. Valem as condições do credor.',
    ],
  },
  {
    ...COUNTS,
    importId: 'importacaoerrada2222',
    credorId,
    fileName: 'planilha do financeiro.csv',
    status: 'failed',
    failure: 'Falta a coluna "vencimento". Acrescente-a ao cabeçalho e envie o arquivo de novo.',
    startedAt: '2026-05-12T19:44:00.000Z',
    finishedAt: '2026-05-12T19:44:01.000Z',
  },
  {
    ...COUNTS,
    importId: 'importacaomarco22222',
    credorId,
    fileName: 'carteira-março.csv',
    status: 'done',
    failure: null,
    startedAt: '2026-03-22T09:00:12.000Z',
    finishedAt: '2026-03-22T09:03:01.000Z',
    rows: 5_002,
    imported: 5_002,
  },
];

/** A file that was just sent, and is in. */
export const arrivedImport = (fileName: string): Import => ({
  ...COUNTS,
  importId: 'importacaonova222222',
  credorId,
  fileName,
  share: 1,
  status: 'done',
  failure: null,
  startedAt: '2026-05-13T14:20:00.000Z',
  finishedAt: '2026-05-13T14:20:05.000Z',
  rows: 3,
  imported: 3,
});

/** The columns of the refused rows. */
export const REJECTED_HEADERS = ['id', 'nome', 'cpf', 'valor', 'vencimento', 'email'];

export const REJECTED: readonly z.input<typeof RejectedRow>[] = [
  {
    row: 17,
    column: 'cpf',
    value: '123.456.789-00',
    reason: 'Os dígitos verificadores não conferem.',
    line: 'NF-30017/1;Cleide Rocha;123.456.789-00;210,00;12/05/2026',
    fields: ['NF-30017/1', 'Cleide Rocha', '123.456.789-00', '210,00', '12/05/2026'],
    isMended: false,
  },
  {
    row: 204,
    column: 'vencimento',
    value: '31/02/2026',
    reason: 'Esta data não existe.',
    line: 'NF-30204/1;Otávio Reis;529.982.247-25;99,90;31/02/2026',
    fields: ['NF-30204/1', 'Otávio Reis', '529.982.247-25', '99,90', '31/02/2026'],
    isMended: false,
  },
  {
    row: 391,
    column: 'valor',
    value: '-80,00',
    reason: 'O valor precisa ser maior que zero.',
    line: 'NF-30391/2;Ivo Prado;390.533.447-05;-80,00;02/05/2026',
    fields: ['NF-30391/2', 'Ivo Prado', '390.533.447-05', '-80,00', '02/05/2026'],
    isMended: false,
  },
  {
    row: 1_120,
    column: 'id',
    value: 'NF-30017/1',
    reason: 'Este número já apareceu na linha 17 do arquivo.',
    line: 'NF-30017/1;Cleide Rocha;111.444.777-35;210,00;12/05/2026',
    fields: ['NF-30017/1', 'Cleide Rocha', '111.444.777-35', '210,00', '12/05/2026'],
    isMended: false,
  },
  {
    row: 1_733,
    column: 'email',
    value: 'fulano@',
    reason: 'Não é um endereço de e-mail.',
    line: 'NF-31733/1;Lia Campos;111.444.777-35;45,00;30/04/2026;fulano@',
    fields: ['NF-31733/1', 'Lia Campos', '111.444.777-35', '45,00', '30/04/2026', 'fulano@'],
    isMended: false,
  },
  {
    row: 2_018,
    column: 'nome',
    value: '',
    reason: 'O nome está vazio.',
    line: 'NF-32018/1;;529.982.247-25;312,40;08/05/2026',
    fields: ['NF-32018/1', '', '529.982.247-25', '312,40', '08/05/2026'],
    isMended: false,
  },
];
