import type { CashFlowView } from '#events/api/cash-flow.ts';
import { cashFlowCsv } from '#shared/domain/report/cash-flow-csv.ts';

/** Without it spreadsheets take the accents of UTF-8 for two letters. */
const BYTE_ORDER_MARK = '\ufeff';

/** Hands the table over as a file for spreadsheets, made in the browser from what is shown. */
export function downloadCsv({ credorId, days }: CashFlowView): void {
  const file = new Blob([BYTE_ORDER_MARK, cashFlowCsv(days)], { type: 'text/csv;charset=utf-8' });
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = `fluxo-de-caixa-${credorId}-${days[0]?.day ?? ''}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
