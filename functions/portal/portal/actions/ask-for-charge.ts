import { activeAgreementsOf } from '#shared/domain/agreement/agreement-figures.ts';
import { payoffOf } from '#shared/domain/agreement/payoff.ts';
import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { chargeable } from '#shared/domain/charge/charge-obstacle.ts';
import type { ChargeKind } from '#shared/domain/charge/charge-kind.ts';
import { boletoDays, kindsOffered } from '#shared/domain/charge/gateway-offers.ts';
import { debtsOfLadder } from '#shared/domain/case/ladder.ts';
import { type ChargeAnswer, requestCharge } from '#shared/domain/charge/request-charge.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { ChargeId, DebtId } from '#shared/domain/values/ids.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { readForm } from '../form.ts';
import { chargePage, isSlow, waitsForBank } from '../pages/charge-page.ts';
import { unknownLinkPage } from '../pages/notice-page.ts';
import { readPolicy } from '../read-policy.ts';
import { recordWord, type Word } from '../record-word.ts';
import { pageResponse, redirectTo } from '../respond.ts';
import type { DebtorVisit } from '../visit.ts';

export type Way = 'pix' | 'boleto';

/** The charge that this way to pay is with the credor, if it has it for this debtor. */
export const kindFor = ({ credor, profile }: DebtorVisit, way: Way): ChargeKind | undefined =>
  kindsOffered(credor, profile).find((offered) => (way === 'pix') === (offered === 'pix'));

/**
 * Asks for a Pix or boleto of the chosen debts, or of all that are in no agreement. Tapping twice leads to the same one.
 * A way that the credor's gateway does not offer leads back to the debts. An instalment that is paid ahead costs no
 * interest of the days to come.
 */
export async function askForCharge(visit: DebtorVisit, way: Way): Promise<HttpResponse> {
  const { request, at, base, credor } = visit;
  const { credorId } = credor;
  const kind = kindFor(visit, way);
  if (kind === undefined) return redirectTo(`${base}/dividas`);
  const chosen = readForm(request)
    .getAll('divida')
    .flatMap((id) => DebtId.safeParse(id).data ?? []);
  const { document: policy } = await readPolicy(visit);
  const today = localDateOf(at, visit.record.debtor.zone);
  const rules = await readMoneyRules(visit.deps.config);
  return writeCharge(visit, way, (record) => {
    const known = chargeable(record, policy, today);
    const agreement = activeAgreementsOf(known, credorId).find(({ instalments }) =>
      instalments.some(({ debtId }) => chosen.includes(debtId)),
    );
    const ahead = agreement ? payoffOf(known, agreement, today, rules, chosen) : null;
    const own = debtsOfLadder(known, { credorId }).map(({ debtId }) => debtId);
    const debtIds = chosen.length > 0 ? chosen : own;
    const payoff = ahead?.payoff ?? [];
    const bankDays = boletoDays(credor);
    return requestCharge(known, { credorId, kind, now: at, rules, debtIds, payoff, bankDays });
  });
}

/** Writes what is asked for and leads to it, or back to the debts when there is nothing to pay. */
export async function writeCharge(
  visit: DebtorVisit,
  way: Way,
  charge: (record: RegisteredRecord) => ChargeAnswer,
): Promise<HttpResponse> {
  const { outcome } = await recordWord(visit, (record) => wordOf(charge(record)));
  return redirectTo(
    ChargeId.safeParse(outcome).success
      ? `${visit.base}/${way}/${outcome}`
      : `${visit.base}/dividas`,
  );
}

function wordOf(answer: ChargeAnswer): Word<ChargeId | 'nothing-owed'> {
  switch (answer.outcome) {
    case 'nothing-owed':
      return { outcome: 'nothing-owed', facts: [] };
    case 'reused':
      return { outcome: answer.charge.chargeId, facts: [] };
    case 'requested':
      return {
        outcome: answer.chargeId,
        facts: [answer.fact, ...answer.cancels],
        refs: [answer.ref],
      };
  }
}

/** One charge as it stands now. What was paid by another way meanwhile must not be paid again. */
export async function showCharge(visit: DebtorVisit, chargeId: ChargeId): Promise<HttpResponse> {
  const { record, credor, at } = visit;
  const charge = record.charges.find(
    (known) => known.chargeId === chargeId && known.credorId === credor.credorId,
  );
  if (!charge) return pageResponse(404, unknownLinkPage());
  const owed = new Set(openDebtsOf(record, credor.credorId).map(({ debtId }) => debtId));
  const isMoot = charge.status !== 'paid' && !charge.debtIds.some((id) => owed.has(id));
  if (isMoot) return redirectTo(`${visit.base}/dividas`);
  const { zone } = record.debtor;
  const page = chargePage({ ...visit, zone, now: at, charge, payments: record.payments });
  if (charge.status !== 'requested' || waitsForBank(charge, credor, at))
    return pageResponse(200, page);
  return pageResponse(200, page, { refresh: isSlow(charge, at) ? '15' : '2' });
}
