import {
  makePromise,
  type PromiseRefusal,
  promisableDays,
  promiseRefused,
} from '#shared/domain/promise/make-promise.ts';
import { standingPromiseOf } from '#shared/domain/promise/promise-figures.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import { readOfferDocuments } from '#shared/table/read-offer-documents.ts';
import { readForm } from '../form.ts';
import { noOfferPage } from '../pages/no-offer-page.ts';
import { promisePage } from '../pages/promise-page.ts';
import { readPolicy } from '../read-policy.ts';
import { recordWord } from '../record-word.ts';
import { pageResponse, redirectTo } from '../respond.ts';
import type { DebtorVisit } from '../visit.ts';

/** The debtor names a day on which they will pay; until then nobody reminds them. */
export async function promiseDay(visit: DebtorVisit): Promise<HttpResponse> {
  const { deps, credor, record, at } = visit;
  const { credorId } = credor;
  const documents = await readOfferDocuments(deps.table, credorId);
  if (!documents) return pageResponse(200, noOfferPage(visit, 'no-band'));
  const { policy } = documents;
  const { document: contactPolicy } = await readPolicy(visit);
  const moneyRules = await readMoneyRules(deps.config);
  const rules = { policy, contactPolicy, moneyRules };
  const ask = (known: RegisteredRecord, date: LocalDate) =>
    makePromise(known, { credorId, date, via: 'portal', ...rules, now: at });
  const days = promisableDays(record, policy, at);
  const standing = standingPromiseOf(record, credorId);
  const first = ask(record, days.first);
  const isOpen = first.outcome === 'made';
  const show = (status: number, problem: string | null): HttpResponse =>
    pageResponse(status, promisePage({ ...visit, days, standing, isOpen, problem }));

  if (!visit.isPost) return show(200, isOpen ? null : promiseRefused(first.because, days));
  const date = LocalDate.safeParse(readForm(visit.request).get('dia'));
  if (!date.success) return show(422, 'Escolha um dia para enviar.');
  const { outcome } = await recordWord<PromiseRefusal | 'made'>(visit, (known) => {
    const answer = ask(known, date.data);
    return answer.outcome === 'made'
      ? { outcome: 'made', facts: [answer.fact] }
      : { outcome: answer.because, facts: [] };
  });
  return outcome === 'made' || outcome === 'already-done'
    ? redirectTo(`${visit.base}/prometer`)
    : show(409, promiseRefused(outcome, days));
}
