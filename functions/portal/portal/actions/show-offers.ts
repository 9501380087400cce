import { fingerprintOf } from '#shared/domain/agreement/offer.ts';
import { offersFor, simulate } from '#shared/domain/agreement/offers.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { openDesk } from '../offer-desk.ts';
import { noOfferPage } from '../pages/no-offer-page.ts';
import { offersPage } from '../pages/offers-page.ts';
import { proposalPage } from '../pages/proposal-page.ts';
import { pageResponse } from '../respond.ts';
import type { DebtorVisit } from '../visit.ts';

/** What the credor offers today: to pay at once, or in parcels. */
export async function showOffers(visit: DebtorVisit): Promise<HttpResponse> {
  const desk = (await openDesk(visit))(visit.record);
  if (desk.outcome === 'refused') return pageResponse(200, noOfferPage(visit, desk.because));
  const found = offersFor(desk.question);
  if (found.outcome === 'none') return pageResponse(200, noOfferPage(visit, found.because));
  const renews = desk.opening.replaces !== null;
  return pageResponse(200, offersPage({ ...visit, offers: found.offers, renews }));
}

/** One plan with its calculation, its dates and its term, to be accepted or not. */
export async function showProposal(visit: DebtorVisit): Promise<HttpResponse> {
  const desk = (await openDesk(visit))(visit.record);
  if (desk.outcome === 'refused') return pageResponse(200, noOfferPage(visit, desk.because));
  const parcels = parcelsIn(visit.request.query['parcelas']);
  const simulation = simulate(desk.question, { parcels });
  if (simulation.outcome === 'refused') {
    return pageResponse(200, noOfferPage(visit, simulation.because));
  }
  const { offer } = simulation;
  const fingerprint = fingerprintOf(offer);
  const { moneyRules: rules, record } = desk.question;
  const { debts } = record;
  const { replaces } = desk.opening;
  return pageResponse(
    200,
    proposalPage({ ...visit, offer, parcels, fingerprint, debts, rules, replaces }),
  );
}

/** Anything that is no number of parcels names a plan that does not exist. */
export const parcelsIn = (text: string | null | undefined): number =>
  /^\d{1,2}$/.test(text ?? '') ? Number(text) : -1;
