import assert from 'node:assert/strict';
import { requestCharge } from '#shared/domain/charge/request-charge.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { type ChargeId, DebtId } from '#shared/domain/values/ids.ts';
import { millisecondsBetween } from '#shared/domain/values/zone.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { readForm } from '../form.ts';
import { unknownLinkPage } from '../pages/notice-page.ts';
import { pixPage } from '../pages/pix-page.ts';
import { pageResponse, redirectTo } from '../respond.ts';
import type { DebtorVisit } from '../visit.ts';

/** Asks for a Pix of the chosen debts, or of all. Tapping twice leads to the same one. */
export async function payByPix(visit: DebtorVisit): Promise<HttpResponse> {
  const { deps, link, request, at, base, credor } = visit;
  const chosen = readForm(request)
    .getAll('divida')
    .flatMap((id) => DebtId.safeParse(id).data ?? []);
  const ask = {
    credorId: credor.credorId,
    now: at,
    ...(chosen.length > 0 && { debtIds: chosen }),
  };
  const context = { actor: 'debtor', cause: `portal:${request.id}`.slice(0, 200), at };
  const { outcome } = await changeDebtor<ChargeId | 'nothing-owed'>(
    deps.table,
    link.debtorId,
    context,
    ({ record }) => {
      assert(isRegistered(record), 'links are only sent to registered debtors');
      const answer = requestCharge(record, ask);
      switch (answer.outcome) {
        case 'nothing-owed':
          return { outcome: 'nothing-owed', decision: null };
        case 'reused':
          return { outcome: answer.charge.chargeId, decision: null };
        case 'requested':
          return {
            outcome: answer.chargeId,
            decision: { facts: [answer.fact], refs: [answer.ref] },
          };
      }
    },
  );
  return redirectTo(outcome === 'nothing-owed' ? `${base}/dividas` : `${base}/pix/${outcome}`);
}

/** One Pix as it stands now. */
export async function showCharge(visit: DebtorVisit, chargeId: ChargeId): Promise<HttpResponse> {
  const { record, credor, at } = visit;
  const charge = record.charges.find(
    (known) => known.chargeId === chargeId && known.credorId === credor.credorId,
  );
  if (!charge) return pageResponse(404, unknownLinkPage());
  const { zone } = record.debtor;
  const page = pixPage({ ...visit, zone, now: at, charge, payments: record.payments });
  if (charge.status !== 'requested') return pageResponse(200, page);
  return pageResponse(200, page, { refresh: refreshAfter(charge.requestedAt, at) });
}

/** Seconds until the page looks again: soon while the gateway is likely to answer, seldom after. */
const refreshAfter = (...span: Parameters<typeof millisecondsBetween>): string =>
  millisecondsBetween(...span) < 60_000 ? '2' : '15';
