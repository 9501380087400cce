import { caseOf, openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { contestCase } from '#shared/domain/portal/contest-case.ts';
import { reportBoletoPaid } from '#shared/domain/portal/report-boleto.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { readForm } from '../form.ts';
import { objectionPage } from '../pages/objection-page.ts';
import { OBJECTION_WORDS, type ObjectionKind } from '../pages/objection-words.ts';
import { readPolicy } from '../read-policy.ts';
import { recordWord } from '../record-word.ts';
import { pageResponse, redirectTo } from '../respond.ts';
import type { DebtorVisit } from '../visit.ts';

const DETAIL_LENGTH_MAX = 300;

/**
 * "Não reconheço" and "já paguei": the régua stops, and what the debtor wrote waits for a person; or only until the bank's
 * answer can have come, of a boleto of ours.
 */
export async function object(visit: DebtorVisit, kind: ObjectionKind): Promise<HttpResponse> {
  const { record, credor, base } = visit;
  const debts = openDebtsOf(record, credor.credorId);
  if (caseOf(record, credor.credorId)?.status !== 'active') return redirectTo(`${base}/dividas`);
  const words = OBJECTION_WORDS[kind];
  const show = (status: number, problem: string | null): HttpResponse =>
    pageResponse(status, objectionPage({ ...visit, kind, words, debts, problem }));
  if (!visit.isPost) return show(200, null);

  const form = readForm(visit.request);
  const motive = words.answers.find((answer) => answer === form.get('motivo'));
  if (!motive) return show(422, 'Escolha uma das opções para enviar.');
  const debt = debts.find(({ debtId }) => debtId === form.get('divida'));
  const written = (form.get('detalhe') ?? '').slice(0, DETAIL_LENGTH_MAX);
  const objection = { motive, debtId: debt?.debtId ?? null, words: written };
  const { document: policy } = await readPolicy(visit);
  await recordWord(visit, (known, cause) => {
    const clearing = reportBoletoPaid(known, credor.credorId, objection, policy, visit.at);
    return clearing === null
      ? { outcome: 'contested', ...contestCase(known, credor.credorId, objection, cause) }
      : { outcome: 'clearing', facts: [clearing] };
  });
  return redirectTo(`${base}/dividas`);
}
