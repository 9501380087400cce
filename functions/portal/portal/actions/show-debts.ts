import { activeAgreementOf, signedWith } from '#shared/domain/agreement/agreement-figures.ts';
import { caseOf, openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { type CaseDue, caseDue } from '#shared/domain/debt/amount-due.ts';
import { letGoOf } from '#shared/domain/debt/ledger.ts';
import { cannotBind } from '#shared/domain/debtor/flag.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { withoutPrescribed } from '#shared/domain/gate/prescription.ts';
import type { Listing } from '#shared/domain/listing/listing.ts';
import { filableFrom } from '#shared/domain/listing/patience.ts';
import { debtsOwedAgain } from '#shared/domain/payment/debts-owe-again.ts';
import { standingPromiseOf } from '#shared/domain/promise/promise-figures.ts';
import { sumCentavos } from '#shared/domain/values/money.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import { debtsPage } from '../pages/debts-page.ts';
import { otherDebts } from '../other-debts.ts';
import { readPolicy } from '../read-policy.ts';
import { pageResponse, redirectTo } from '../respond.ts';
import type { DebtorVisit } from '../visit.ts';

/** Payments shown; older ones are with the credor. */
const PAYMENTS_MAX = 12;
/** Listings shown, the newest. */
const LISTINGS_MAX = 10;

/** What the debtor owes to the link's credor today, and never to another. */
export async function showDebts(visit: DebtorVisit): Promise<HttpResponse> {
  const { record, credor, at } = visit;
  const { credorId } = credor;
  const { zone } = record.debtor;
  const payments = record.payments
    .filter((payment) => payment.credorId === credorId)
    .toSorted((a, b) => (a.paidAt < b.paidAt ? 1 : -1))
    .slice(0, PAYMENTS_MAX);
  const known = caseOf(record, credorId);
  const status = known?.status ?? 'settled';
  const clearsBy = known?.clearing?.clearsBy ?? null;
  const today = localDateOf(at, zone);
  const { document: policy } = await readPolicy(visit);
  const rules = await readMoneyRules(visit.deps.config);
  const all = caseDue(withoutPrescribed(record, policy, today), credorId, today, rules);
  const hasPrescribed = openDebtsOf(record, credorId).length > all.debts.length;
  const due = withoutInstalments(all);
  const listings = record.listings
    .filter((known) => known.credorId === credorId)
    .slice(-LISTINGS_MAX)
    .map((known) => withPatience(record, known, policy));
  const agreement = activeAgreementOf(record, credorId);
  if (agreement && due.debts.length === 0) return redirectTo(`${visit.base}/acordo`);
  return pageResponse(
    200,
    debtsPage({
      ...visit,
      zone,
      status,
      isScored: known?.score != null && due.debts.length > 0,
      clearsBy,
      due,
      agreement,
      promise: standingPromiseOf(record, credorId),
      hasSigned: signedWith(record, credorId).length > 0,
      isProtected: cannotBind(record.debtor),
      hasPrescribed,
      owedAgain: debtsOwedAgain(record, credor.credorId),
      hasForgiven: record.debts.some(
        ({ credorId: whose, ledger }) => whose === credorId && letGoOf(ledger) > 0,
      ),
      payments,
      listings,
      others: await otherDebts(visit, { policy, money: rules }),
    }),
  );
}

/** Money on its way and a promise move the day on which it may be filed. */
const withPatience = (
  record: RegisteredRecord,
  listing: Listing,
  policy: ContactPolicy,
): Listing =>
  listing.status === 'waiting'
    ? { ...listing, fileFrom: filableFrom(record, listing.credorId, listing.fileFrom, policy) }
    : listing;

/** What an agreement's instalments cost stands on its own page. */
function withoutInstalments(due: CaseDue): CaseDue {
  const debts = due.debts.filter(({ debt }) => debt.instalment === undefined);
  return { ...due, debts, total: sumCentavos(debts.map(({ total }) => total)) };
}
