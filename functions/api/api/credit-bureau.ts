import type { BureauOutcome, BureauReport } from '#shared/domain/credit/bureau-report.ts';
import type { CreditPolicy } from '#shared/domain/credit/credit-policy.ts';
import type { CreditAssessmentId, CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { leaveCredit } from '#shared/table/credit-assessments.ts';
import { paidWrites, reserve } from '#shared/table/paid-questions.ts';
import type { ApiDeps } from './api-deps.ts';
import { Refusal } from './refusal.ts';

/**
 * Sets the price of a report aside before the bureau is asked, so that neither the month's budget nor the rate is ever exceeded,
 * however many ask at once. A request that is refused may be made again at once.
 *
 * @throws Refusal with 409, and nobody is asked
 */
export async function payBureau(
  { table }: ApiDeps,
  { bureau, reportPrice: price, monthlyBudget, reportsPerMinute }: CreditPolicy,
  assessmentId: CreditAssessmentId,
  { credorId, at }: { readonly credorId: CredorId; readonly at: Instant },
): Promise<void> {
  if (bureau === null) return;
  const budget = { price, monthlyBudget, questionsPerMinute: reportsPerMinute };
  const question = { kind: 'credit-report' as const, credorId, payee: bureau, at, ...budget };
  const reserved = await reserve(table, paidWrites(table, question));
  if (reserved === 'reserved') return;
  await leaveCredit(table, assessmentId, at);
  throw new Refusal(409, ...NOT_ASKED[reserved]);
}

/** Title and what to do, in pt-BR. */
const NOT_ASKED: Readonly<Record<'over-budget' | 'too-fast', readonly [string, string]>> = {
  'over-budget': [
    'O orçamento do mês para o birô acabou',
    'Este relatório passaria do que a política de crédito deixa gastar no mês; espere o próximo, aumente o orçamento ou publique uma política sem birô.',
  ],
  'too-fast': [
    'O birô já foi consultado demais neste minuto',
    'Espere um minuto e peça de novo; nada foi gasto.',
  ],
};

/** Asks the policy's bureau, and tells what came of it. An answer that does not come stops nothing. */
export async function askBureau(
  deps: ApiDeps,
  { bureau: name, reportPrice: price }: CreditPolicy,
  question: Parameters<ApiDeps['askBureau']>[1],
): Promise<{ readonly report: BureauReport | null; readonly bureau: BureauOutcome | null }> {
  if (name === null) return { report: null, bureau: null };
  try {
    const report = await deps.askBureau(name, question);
    const { protocol } = report;
    return { report, bureau: { outcome: 'answered', name, protocol, price } };
  } catch {
    return { report: null, bureau: { outcome: 'failed', name, price } };
  }
}
