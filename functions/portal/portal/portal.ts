import { signedWith } from '#shared/domain/agreement/agreement-figures.ts';
import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { Credor } from '#shared/domain/credor/credor.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { isDisowned } from '#shared/domain/portal/disown-contact.ts';
import type { HttpRequest, HttpResponse } from '#shared/lambda/http-handler.ts';
import { ConcurrentChange } from '#shared/table/commit.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { askForCharge, showCharge } from './actions/ask-for-charge.ts';
import { chooseChannels } from './actions/choose-channels.ts';
import { takeLanguage } from './actions/choose-language.ts';
import { askCall } from './actions/ask-call.ts';
import { acceptProposal } from './actions/accept-proposal.ts';
import { downloadTerm, payOff, showAgreement } from './actions/follow-agreement.ts';
import { disown } from './actions/disown.ts';
import { downloadBoleto } from './actions/download-boleto.ts';
import { downloadCalculation } from './actions/download-calculation.ts';
import { identify } from './actions/identify.ts';
import { object } from './actions/object.ts';
import { promiseDay } from './actions/promise-day.ts';
import { reviewScore } from './actions/review-score.ts';
import { showDebts } from './actions/show-debts.ts';
import { showOffers, showProposal } from './actions/show-offers.ts';
import { unsubscribe } from './actions/unsubscribe.ts';
import { findLink } from './find-link.ts';
import { FORM_LENGTH_MAX, readForm } from './form.ts';
import { CSRF_FIELD } from './pages/csrf-field.ts';
import { disownedPage } from './pages/not-me-page.ts';
import {
  busyPage,
  expiredLinkPage,
  refusedPage,
  stalePage,
  unknownLinkPage,
} from './pages/notice-page.ts';
import { pageResponse, redirectTo } from './respond.ts';
import { type Route, routeOf } from './route.ts';
import { sameSecret } from '#shared/domain/values/same-secret.ts';
import { readSession } from './session.ts';
import type { KnownVisit, PortalDeps, Visit } from './visit.ts';
import { visitOther } from './visit-other.ts';

type PageRoute = Extract<Route, { kind: 'page' }>;

/** The debtor's pages: every request gets an answer in HTML, whatever it asks. */
export const createPortal =
  (deps: PortalDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const route = routeOf(request.method, request.path);
    if (route.kind === 'unknown') return unknown();
    if (route.kind === 'method-refused') {
      const page = refusedPage('Este endereço não aceita esse tipo de pedido.');
      return pageResponse(405, page, { allow: route.allow.join(', ') });
    }
    if (request.body.length > FORM_LENGTH_MAX) {
      const page = refusedPage('O formulário é grande demais. Escreva um texto mais curto.');
      return pageResponse(413, page);
    }
    try {
      return await answerLink(deps, request, route);
    } catch (error) {
      if (error instanceof ConcurrentChange)
        return pageResponse(503, busyPage(), { 'retry-after': '2' });
      throw error;
    }
  };

const unknown = (): HttpResponse => pageResponse(404, unknownLinkPage());

async function answerLink(
  deps: PortalDeps,
  request: HttpRequest,
  route: PageRoute,
): Promise<HttpResponse> {
  const link = await findLink(deps.table, route.token);
  if (!link) return unknown();
  const { document: credor } = await deps.config.read(Credor, 'credor', link.credorId);
  const [at, isPost] = [deps.now(), route.method === 'POST'];
  const [base, leave] = [`/p/${link.token}`, `/u/${link.token}`];
  const own = { ownId: link.debtorId, door: base };
  const visit: Visit = { deps, request, link, credor, at, base, ...own, leave, isPost };
  if (route.page === 'unsubscribe') return unsubscribe(visit);
  const { record, profile } = await loadDebtor(deps.table, link.debtorId);
  if (!isRegistered(record)) return unknown();
  // Whoever owes can always pay by the link that they have, and whoever has signed can have the term; they prove who they are each time.
  const isOwing = openDebtsOf(record, link.credorId).length > 0;
  const hasSigned = signedWith(record, link.credorId).length > 0;
  if (link.openUntil <= at && !isOwing && !hasSigned)
    return pageResponse(410, expiredLinkPage(credor));
  if (isDisowned(record, link.contactId)) return pageResponse(410, disownedPage(credor));
  return answerKnown({ ...visit, record, profile, name: profile?.name ?? '' }, route);
}

/** Pages for anybody with the link, then the gate, then pages for the debtor. */
async function answerKnown(
  visit: KnownVisit,
  route: Exclude<PageRoute, { page: 'unsubscribe' }>,
): Promise<HttpResponse> {
  const { deps, request, link, credor, at, base } = visit;
  if (route.page === 'nao-sou-eu') return disown(visit);
  const session = readSession(await deps.documentKey(), link, request.cookies, at);
  if (route.page === 'identity') {
    return session && !visit.isPost ? redirectTo(`${base}/dividas`) : identify(visit);
  }
  if (!session) return redirectTo(`${base}?sessao=fim`);
  if (visit.isPost && !sameSecret(readForm(request).get(CSRF_FIELD) ?? '', session.csrf)) {
    return pageResponse(403, stalePage(credor, base));
  }
  const mine = { ...visit, csrf: session.csrf };
  const known = route.other === null ? mine : await visitOther(mine, route.other);
  if (known === null) return unknown();
  switch (route.page) {
    case 'dividas':
      return showDebts(known);
    case 'pix':
    case 'boleto':
      return askForCharge(known, route.page);
    case 'charge':
      return showCharge(known, route.chargeId);
    case 'boleto-pdf':
      return downloadBoleto(known, route.chargeId);
    case 'memoria':
      return downloadCalculation(known, route.debtId);
    case 'nao-reconheco':
    case 'ja-paguei':
      return object(known, route.page);
    case 'preferencias':
      return chooseChannels(known);
    case 'idioma':
      return takeLanguage(known);
    case 'negociar':
      return showOffers(known);
    case 'proposta':
      return visit.isPost ? acceptProposal(known) : showProposal(known);
    case 'acordo':
      return visit.isPost ? payOff(known) : showAgreement(known);
    case 'termo':
      return downloadTerm(known, route.agreementId);
    case 'prometer':
      return promiseDay(known);
    case 'pontuacao':
      return reviewScore(known);
    case 'ligacao':
      return askCall(known);
  }
}
