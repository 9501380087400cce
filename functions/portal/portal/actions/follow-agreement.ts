import type { SignedAgreement } from '#shared/domain/agreement/agreement.ts';
import {
  activeAgreementsOf,
  agreementNumber,
  signedWith,
} from '#shared/domain/agreement/agreement-figures.ts';
import { payoffOf } from '#shared/domain/agreement/payoff.ts';
import { boletoDays } from '#shared/domain/charge/gateway-offers.ts';
import { requestCharge } from '#shared/domain/charge/request-charge.ts';
import type { AgreementId } from '#shared/domain/values/ids.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import { readTerm } from '#shared/table/read-term.ts';
import { readForm } from '../form.ts';
import { agreementPage } from '../pages/agreement-page.ts';
import { unknownLinkPage } from '../pages/notice-page.ts';
import { pageResponse, redirectTo } from '../respond.ts';
import type { DebtorVisit } from '../visit.ts';
import { kindFor, writeCharge } from './ask-for-charge.ts';

/** How an agreement stands: what was paid, what comes next, and what paying it off today would cost. */
export async function showAgreement(visit: DebtorVisit): Promise<HttpResponse> {
  const [agreement, ...earlier] = signedWith(visit.record, visit.credor.credorId);
  if (!agreement) return redirectTo(`${visit.base}/dividas`);
  const today = localDateOf(visit.at, visit.record.debtor.zone);
  const rules = await readMoneyRules(visit.deps.config);
  const quoteOf = (known: SignedAgreement) =>
    known.status === 'active' ? payoffOf(visit.record, known, today, rules) : null;
  const beside = earlier.filter(({ status }) => status === 'active');
  const others = beside.map((known) => ({ agreement: known, quote: quoteOf(known) }));
  const quote = quoteOf(agreement);
  return pageResponse(200, agreementPage({ ...visit, agreement, earlier, today, quote, others }));
}

/** Asks for one Pix or boleto of all that is left of the agreement that the form names, less what paying ahead spares. */
export async function payOff(visit: DebtorVisit): Promise<HttpResponse> {
  const { credorId } = visit.credor;
  const form = readForm(visit.request);
  const way = form.get('como') === 'boleto' ? 'boleto' : 'pix';
  const kind = kindFor(visit, way);
  if (kind === undefined) return redirectTo(`${visit.base}/acordo`);
  const bankDays = boletoDays(visit.credor);
  const rules = await readMoneyRules(visit.deps.config);
  return writeCharge(visit, way, (record) => {
    const agreement = activeAgreementsOf(record, credorId).find(
      ({ agreementId }) => agreementId === form.get('acordo'),
    );
    if (!agreement) return { outcome: 'nothing-owed' };
    const today = localDateOf(visit.at, record.debtor.zone);
    const { due, payoff } = payoffOf(record, agreement, today, rules);
    const debtIds = due.map(({ debt }) => debt.debtId);
    return requestCharge(record, {
      credorId,
      kind,
      bankDays,
      now: visit.at,
      rules,
      debtIds,
      payoff,
    });
  });
}

/**
 * A signed term, byte by byte as it was agreed to.
 *
 * @param agreementId of the newest agreement when null
 */
export async function downloadTerm(
  visit: DebtorVisit,
  agreementId: AgreementId | null,
): Promise<HttpResponse> {
  const agreement = signedWith(visit.record, visit.credor.credorId).find(
    (known) => agreementId === null || known.agreementId === agreementId,
  );
  const term = agreement
    ? await readTerm(visit.deps.table, visit.link.debtorId, agreement.agreementId)
    : null;
  if (!agreement || !term) return pageResponse(404, unknownLinkPage());
  return {
    status: 200,
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="acordo-${agreementNumber(agreement)}.pdf"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
    },
    base64: term.pdf,
  };
}
