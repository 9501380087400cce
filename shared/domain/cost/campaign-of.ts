import { activeAgreementsOf } from '#shared/domain/agreement/agreement-figures.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Campaign } from './campaign.ts';

type Booked = { readonly campaign?: Campaign };

/** Where the cost of a message is booked, as fields of its fact: none when its case is not known. */
export function campaignOf(
  record: DebtorRecord,
  { credorId, purpose }: Pick<FactOf<'message-requested'>, 'credorId' | 'purpose'>,
): Booked {
  const known = caseOf(record, credorId);
  if (known === null) return {};
  const { carteiraId, arms } = known;
  const place = { carteiraId, purpose: purpose.kind, ...(arms && { arms }) };
  if (purpose.kind !== 'regua-step') return { campaign: place };
  const { stepId, agreementId } = purpose;
  const agreement = activeAgreementsOf(record, credorId).find(
    (active) => active.agreementId === agreementId,
  );
  const regua = agreementId === undefined ? known.regua : agreement?.regua;
  return { campaign: { ...place, stepId, ...(regua && { regua }) } };
}

/** Where money that moves is booked, as fields of its fact. */
export function bookedAt(
  record: DebtorRecord,
  credorId: CredorId,
): { readonly carteiraId?: Campaign['carteiraId'] } {
  const known = caseOf(record, credorId);
  return known === null ? {} : { carteiraId: known.carteiraId };
}
