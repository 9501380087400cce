import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { valuedOn } from '#shared/domain/debt/valued-on.ts';
import { withoutPrescribed } from '#shared/domain/gate/prescription.ts';
import type { DebtId } from '#shared/domain/values/ids.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import { unknownLinkPage } from '../pages/notice-page.ts';
import { readPolicy } from '../read-policy.ts';
import { pageResponse, pdfResponse } from '../respond.ts';
import type { DebtorVisit } from '../visit.ts';

/** The calculation of one debt as a paper of today, with the figures that its page shows. */
export async function downloadCalculation(
  visit: DebtorVisit,
  debtId: DebtId,
): Promise<HttpResponse> {
  const { record, profile, credor, at } = visit;
  const today = localDateOf(at, record.debtor.zone);
  const { document: policy } = await readPolicy(visit);
  const shown = openDebtsOf(withoutPrescribed(record, policy, today), credor.credorId);
  const debt = shown.find((known) => known.debtId === debtId);
  if (!debt) return pageResponse(404, unknownLinkPage());
  const rules = await readMoneyRules(visit.deps.config);
  const valued = valuedOn(record, debt, null, today, rules);
  if (valued.outcome === 'refused') return pageResponse(404, unknownLinkPage());
  // Drawing is only started where a paper is drawn: no other visit to the portal waits for it.
  const { calculationPaper } = await import('#shared/paper/calculation-paper.ts');
  const { due, on } = valued;
  const pdf = await calculationPaper({ credor, profile, due, on, madeOn: today });
  return pdfResponse(pdf, `memoria-de-calculo-${on}`);
}
