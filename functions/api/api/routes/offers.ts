import assert from 'node:assert/strict';
import * as z from 'zod';
import {
  AgreementAnswer,
  AgreementRequest,
  OffersView,
  OfferView,
  SimulationRequest,
} from '#events/api/agreement.ts';
import { acceptanceFacts, acceptOffer } from '#shared/domain/agreement/accept-offer.ts';
import { offersFor, simulate } from '#shared/domain/agreement/offers.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import { type AgreementId, CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { offerRefused, openDesk } from '../offer-desk.ts';
import { offerView, refusalView } from '../offer-view.ts';
import { ownRecord } from '../own-record.ts';
import { recordDecision } from '../record-decision.ts';
import { Refusal } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { signForDebtor } from '../sign-for-debtor.ts';
import { requireCredor } from '../user.ts';

const params = z.strictObject({ debtorId: DebtorId });
const roles = ['admin', 'gestor', 'operador'] as const;

export const readOffers = route({
  method: 'GET',
  path: '/api/debtors/{debtorId}/offers',
  operationId: 'readOffers',
  summary: 'O que a política do credor oferece ao devedor hoje, com o cálculo',
  description: 'Com um acordo em vigor, as ofertas são de renegociação e dizem qual ele é.',
  roles,
  params,
  query: z.strictObject({ credorId: CredorId }),
  body: NO_BODY,
  answer: OffersView,
  async handle(deps, { user, at, params: { debtorId }, query: { credorId } }) {
    requireCredor(user, credorId);
    const record = ownRecord(await loadDebtor(deps.table, debtorId), user);
    const opened = (await openDesk(deps, credorId, at)).open(record);
    const nothing = { band: null, replaces: null, offers: [], left: [] };
    if (opened.outcome === 'refused') return { ...nothing, because: refusalView(opened.because) };
    const found = offersFor(opened.question);
    if (found.outcome === 'none') return { ...nothing, because: refusalView(found.because) };
    const left = found.left.map(({ parcels, because }) => {
      return { parcels, because: refusalView(because) };
    });
    const offers = found.offers.map((offer) => offerView(offer, opened.question));
    return { band: found.band, replaces: opened.replaces, offers, left, because: null };
  },
});

export const simulateOffer = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/offers/simulate',
  operationId: 'simulateOffer',
  summary: 'Simula um acordo, também com outro desconto ou entrada; nada é gravado',
  description: 'Abaixo do piso da política a resposta é 409 e diz o piso; ninguém pode furá-lo.',
  roles,
  params,
  query: NO_PARAMETERS,
  body: SimulationRequest,
  answer: OfferView,
  async handle(deps, { user, at, params: { debtorId }, body }) {
    requireCredor(user, body.credorId);
    const record = ownRecord(await loadDebtor(deps.table, debtorId), user);
    const opened = (await openDesk(deps, body.credorId, at)).open(record);
    if (opened.outcome === 'refused') throw offerRefused(opened.because);
    const simulation = simulate(opened.question, body);
    if (simulation.outcome === 'offer') return offerView(simulation.offer, opened.question);
    if (simulation.floor === undefined) throw offerRefused(simulation.because);
    const { text } = refusalView(simulation.because);
    throw new Refusal(
      409,
      'O acordo não pode ser feito',
      `${text} O mínimo é ${formatReais(simulation.floor)}; peça menos desconto.`,
    );
  },
});

export const acceptForDebtor = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/agreements',
  operationId: 'acceptOffer',
  summary: 'Fecha um acordo em nome do devedor, ou o propõe a um gestor',
  description:
    'Mande a oferta como foi mostrada: `forDate`, `fingerprint` e `replaces`. Se algo mudou, ou a validade passou, a ' +
    'resposta é 409 e nada é gravado. Acima do limite de quem opera, o acordo espera por um gestor.',
  roles,
  params,
  query: NO_PARAMETERS,
  body: AgreementRequest,
  answer: AgreementAnswer,
  async handle(deps, call) {
    const { user, at, params, body } = call;
    const { credorId } = body;
    requireCredor(user, credorId);
    const desk = await openDesk(deps, credorId, at);
    const mayApprove = user.roles.some((role) => role === 'admin' || role === 'gestor');
    let made: { outcome: 'signed' | 'awaiting-approval'; agreementId: AgreementId } | null = null;
    await recordDecision(deps, call, params.debtorId, async (record, cause, profile) => {
      const opened = desk.open(record);
      if (opened.outcome === 'refused') throw offerRefused(opened.because);
      const { regua } = desk.documents;
      const answer = acceptOffer(opened.question, body, { regua, replaces: opened.replaces });
      if (answer.outcome === 'refused') throw offerRefused(answer.because);
      const { terms, needsApproval } = answer;
      const { agreementId } = terms;
      if (needsApproval && !mayApprove) {
        if (opened.replaces) throw offerRefused('above-limit');
        made = { outcome: 'awaiting-approval', agreementId };
        return { facts: [{ type: 'agreement-proposed', ...terms }] };
      }
      const { signature, vault } = await signForDebtor(deps, call, record, profile, terms, cause);
      made = { outcome: 'signed', agreementId };
      const facts = acceptanceFacts(opened.record, terms, signature, at);
      return { facts: [...opened.ending, ...facts], vault };
    });
    assert(made, 'an acceptance is written or refused');
    return made;
  },
});
