import { BANKS } from '../banks/banks.ts';
import type { BillingAccount } from '../billing-account.ts';
import type { RecordLayout } from '../record-layout.ts';
import { type FieldProblem, type Values, writeRecord } from '../write-record.ts';
import { accountValues, type RemessaFile } from './account-values.ts';
import { pathOf } from './order-paths.ts';
import type { RemessaFormat } from './remessa-format.ts';
import { orderValues } from './order-values.ts';
import type { RemessaOrder } from './titulo.ts';

const LINE_END = '\r\n';
/** Records of a batch are numbered with five digits. */
const BATCH_DETAILS_MAX = 99_999;

type Batch = NonNullable<RemessaFormat['batch']>;

/** An order, or the account itself, that does not fit the bank's file: which, and field by field why, in pt-BR. */
export class RemessaRefused extends Error {
  override readonly name = 'RemessaRefused';
  /** Counting from 0, or null when it is the account. */
  readonly order: number | null;
  readonly problems: readonly FieldProblem[];

  constructor(order: number | null, problems: readonly FieldProblem[]) {
    super(problems.map(({ field, reason }) => `${field}: ${reason}`).join('; '));
    this.order = order;
    this.problems = problems;
  }
}

/**
 * Writes a remessa line by line, each exactly 240 or 400 columns and a CRLF, in plain capitals. Any number of orders
 * goes through without being kept.
 *
 * @throws RemessaRefused at the first order that does not fit; what was written before it is no file
 */
export function* writeRemessa(
  account: BillingAccount,
  file: RemessaFile,
  orders: Iterable<RemessaOrder>,
): Generator<string> {
  const format = BANKS[account.bank].remessa[account.length];
  const common = accountValues(account, file);
  const holder = { inscricaoTipo: common['empresaTipo'], inscricaoNumero: common['empresaNumero'] };
  const total = { lines: 0, orders: 0, amount: 0, batches: 0 };
  let batch = { details: 0, orders: 0, amount: 0 };

  function lineOf(record: RecordLayout, values: Values, order: number | null): string {
    total.lines += 1;
    const { line, problems } = writeRecord(record, values);
    if (problems.length > 0) {
      const placed = problems.map(({ field, reason }) => ({ field: pathOf(field), reason }));
      throw new RemessaRefused(order, placed);
    }
    return line + LINE_END;
  }
  const frame = (record: RecordLayout, values: Values = {}): string =>
    lineOf(record, { ...common, ...holder, sequencial: total.lines + 1, ...values }, null);
  const openBatch = ({ header }: Batch): string => {
    total.batches += 1;
    batch = { details: 0, orders: 0, amount: 0 };
    return frame(header, { lote: total.batches, tipoOperacao: 'R' });
  };
  const closeBatch = ({ trailer }: Batch): string =>
    frame(trailer, {
      lote: total.batches,
      qtdeRegistros: batch.details + 2,
      simplesQtde: batch.orders,
      simplesValor: batch.amount,
    });

  yield frame(format.fileHeader, { codigoRemessaRetorno: '1' });
  if (format.batch) yield openBatch(format.batch);
  for (const order of orders) {
    const { values, problems } = orderValues(order, format);
    if (problems.length > 0) throw new RemessaRefused(total.orders, problems);
    if (format.batch && batch.details + format.title.length > BATCH_DETAILS_MAX) {
      yield closeBatch(format.batch);
      yield openBatch(format.batch);
    }
    for (const { record, onlyWithFine } of format.title) {
      if (onlyWithFine && order.titulo.fineBps === 0) continue;
      batch.details += 1;
      const sequencial = format.batch ? batch.details : total.lines + 1;
      yield lineOf(record, { ...common, ...values, lote: total.batches, sequencial }, total.orders);
    }
    batch.orders += 1;
    batch.amount += order.titulo.amount;
    total.orders += 1;
    total.amount += order.titulo.amount;
  }
  if (format.batch) yield closeBatch(format.batch);
  const lines = total.lines + 1;
  yield frame(format.fileTrailer, {
    qtdeLotes: total.batches,
    qtdeRegistros: lines,
    quantidade: lines,
    valorTotal: total.amount,
  });
}
