import { awaitsBank, isPayable } from '#shared/domain/charge/charge.ts';
import type { ChargeId } from '#shared/domain/values/ids.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { bolepixOf } from '#shared/paper/bolepix-of-charge.ts';
import { unknownLinkPage } from '../pages/notice-page.ts';
import { pageResponse, pdfResponse } from '../respond.ts';
import type { DebtorVisit } from '../visit.ts';

/** The boleto as a PDF to be printed or kept, drawn anew each time: the same charge gives the same bytes. */
export async function downloadBoleto(
  { record, profile, credor, at }: DebtorVisit,
  chargeId: ChargeId,
): Promise<HttpResponse> {
  const charge = record.charges.find(
    (known) => known.chargeId === chargeId && known.credorId === credor.credorId,
  );
  const { debts } = record;
  const bolepix =
    charge && profile && isPayable(charge, at) && !awaitsBank(charge, at)
      ? bolepixOf({ charge, credor, payer: profile, debts })
      : null;
  if (!bolepix) return pageResponse(404, unknownLinkPage());
  // Drawing is only started where a boleto is drawn: no other visit to the portal waits for it.
  const { bolepixPdf } = await import('#shared/paper/bolepix.ts');
  return pdfResponse(await bolepixPdf(bolepix), `boleto-${bolepix.documentNumber}`);
}
