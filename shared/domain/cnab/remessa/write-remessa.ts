import { BANKS } from '../banks/banks.ts';
import type { BillingAccount } from '../billing-account.ts';
import type { RecordLayout } from '../record-layout.ts';
import { type FieldProblem, type Values, writeRecord } from '../write-record.ts';
import { accountValues, type RemessaFile } from './account-values.ts';
import { orderValues } from './order-values.ts';
import type { RemessaOrder } from './titulo.ts';

const LINE_END = '\r\n';
/** Batches and the titles within them; 240 positions write one batch to a file. */
const BATCH = '0001';

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
  const counts = { lines: 0, details: 0, orders: 0, amount: 0 };

  function lineOf(record: RecordLayout, values: Values, order: number | null): string {
    counts.lines += 1;
    const { line, problems } = writeRecord(record, values);
    if (problems.length > 0) throw new RemessaRefused(order, problems);
    return line + LINE_END;
  }
  const frame = (record: RecordLayout, values: Values = {}): string =>
    lineOf(record, { ...common, ...holder, sequencial: counts.lines + 1, ...values }, null);

  yield frame(format.fileHeader, { codigoRemessaRetorno: '1' });
  if (format.batch) yield frame(format.batch.header, { lote: BATCH, tipoOperacao: 'R' });
  for (const order of orders) {
    const { values, problems } = orderValues(order, format);
    if (problems.length > 0) throw new RemessaRefused(counts.orders, problems);
    for (const { record, onlyWithFine } of format.title) {
      if (onlyWithFine && order.titulo.fineBps === 0) continue;
      counts.details += 1;
      const sequencial = format.batch ? counts.details : counts.lines + 1;
      yield lineOf(record, { ...common, ...values, lote: BATCH, sequencial }, counts.orders);
    }
    counts.orders += 1;
    counts.amount += order.titulo.amount;
  }
  if (format.batch) {
    yield frame(format.batch.trailer, {
      lote: BATCH,
      qtdeRegistros: counts.details + 2,
      simplesQtde: counts.orders,
      simplesValor: counts.amount,
    });
  }
  const total = counts.lines + 1;
  yield frame(format.fileTrailer, {
    qtdeLotes: 1,
    qtdeRegistros: total,
    quantidade: total,
    valorTotal: counts.amount,
  });
}
