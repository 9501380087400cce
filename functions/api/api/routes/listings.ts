import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { ListingBarRequest, ListingList, ListingRequest } from '#events/api/listing.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { CONTACT_POLICY_ID, ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { askListing } from '#shared/domain/listing/ask-listings.ts';
import { askRefusalText } from '#shared/domain/listing/ask-refusal.ts';
import { END_TEXTS } from '#shared/domain/listing/listing-end.ts';
import { isLive, type LiveListing } from '#shared/domain/listing/listing.ts';
import { ListingPolicy } from '#shared/domain/listing/listing-policy.ts';
import { noticeMessages } from '#shared/domain/listing/notice-messages.ts';
import { takeBack } from '#shared/domain/listing/take-back.ts';
import { CredorId, DebtorId, ListingId } from '#shared/domain/values/ids.ts';
import { listListingsOf } from '#shared/table/read-listings.ts';
import { replanJoined } from '#shared/table/replan-joined.ts';
import type { ApiDeps } from '../api-deps.ts';
import { listingView } from '../listing-view.ts';
import { contextOf, recordDecision } from '../record-decision.ts';
import { notFound, Refusal } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor, type User } from '../user.ts';

const ofDebtor = z.strictObject({ debtorId: DebtorId });

export const listListings = route({
  method: 'GET',
  path: '/api/listings',
  operationId: 'listListings',
  summary: 'As negativações e os protestos em andamento de um credor',
  description:
    'No máximo 100. Primeiro o que tem de ser retirado, pelo prazo; depois os outros, pelo próximo dia que conta.',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: z.strictObject({ credorId: CredorId }),
  body: NO_BODY,
  answer: ListingList,
  async handle({ table }, { user, query: { credorId } }) {
    requireCredor(user, credorId);
    const found = await listListingsOf(table, credorId);
    return {
      items: found.map(({ debtorId, name, listing }) => {
        return { debtorId, credorId, name, listing: listingView(listing) };
      }),
    };
  },
});

export const requestListing = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/listings',
  operationId: 'requestListing',
  summary: 'Pede a negativação ou o protesto de uma dívida; começa pelo aviso ao devedor',
  description:
    'Nada vai ao órgão antes da prova de que o aviso chegou e do prazo da política. Quem paga, faz acordo ou contesta ' +
    'antes disso não é registrado.',
  roles: ['admin', 'gestor'],
  params: ofDebtor,
  query: NO_PARAMETERS,
  body: ListingRequest,
  answer: null,
  async handle(deps, call) {
    const { user, at, params, body } = call;
    const { credorId, debtId, kind } = body;
    requireCredor(user, credorId);
    const policy = await contactPolicy(deps);
    const listingPolicy = await deps.config.find(ListingPolicy, 'listing-policy', credorId);
    const messages = noticeMessages(kind);
    await recordDecision(deps, call, params.debtorId, (record, _cause, profile) => {
      const hasAddress = profile?.address !== undefined;
      const question = { credorId, kind, listingPolicy, policy, messages, hasAddress, now: at };
      const answer = askListing(record, debtId, question);
      if ('facts' in answer) return answer;
      throw new Refusal(409, 'A dívida não pode ser registrada', askRefusalText(answer.refused));
    });
  },
});

export const endListing = route({
  method: 'DELETE',
  path: '/api/debtors/{debtorId}/listings/{listingId}',
  operationId: 'endListing',
  summary: 'Cancela um registro que não foi feito, ou manda retirar o que foi',
  description: 'O órgão tem de confirmar a retirada; até lá ela é pedida todos os dias.',
  roles: ['admin', 'gestor', 'operador'],
  params: z.strictObject({ debtorId: DebtorId, listingId: ListingId }),
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: null,
  async handle(deps, call) {
    const { user, at, params } = call;
    const policy = await contactPolicy(deps);
    await recordDecision(deps, call, params.debtorId, (record) => {
      const listing = liveListing(record, user, params.listingId);
      // It leaves already.
      if (listing.status === 'withdrawing') return { facts: [] };
      return { facts: [takeBack(record, listing, 'team', policy, at)] };
    });
  },
});

export const barListings = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/listing-bar',
  operationId: 'barListings',
  summary: 'Diz que nada desta pessoa pode ser registrado: menor, falecida ou por ordem judicial',
  description:
    'O que está em andamento é cancelado, e o que está registrado é retirado, de todos os credores.',
  roles: ['admin', 'gestor', 'operador'],
  params: ofDebtor,
  query: NO_PARAMETERS,
  body: ListingBarRequest,
  answer: null,
  async handle(deps, call) {
    const { because } = call.body;
    await recordDecision(deps, call, call.params.debtorId, ({ debtor }) => ({
      facts: debtor.listingBar?.because === because ? [] : [{ type: 'listing-barred', because }],
    }));
    await replanJoined(deps, call.params.debtorId, contextOf(call));
  },
});

export const liftListingBar = route({
  method: 'DELETE',
  path: '/api/debtors/{debtorId}/listing-bar',
  operationId: 'liftListingBar',
  summary: 'Desfaz um impedimento registrado por engano',
  roles: ['admin', 'gestor'],
  params: ofDebtor,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: null,
  async handle(deps, call) {
    await recordDecision(deps, call, call.params.debtorId, ({ debtor }) => ({
      facts: debtor.listingBar ? [{ type: 'listing-bar-lifted' }] : [],
    }));
  },
});

const contactPolicy = async ({ config }: ApiDeps): Promise<ContactPolicy> =>
  (await config.read(ContactPolicy, 'contact-policy', CONTACT_POLICY_ID)).document;

/** @throws Refusal with 404 for none, 403 for another credor's, 409 for one that has ended */
function liveListing(record: RegisteredRecord, user: User, listingId: ListingId): LiveListing {
  const listing = record.listings.find((known) => known.listingId === listingId);
  if (!listing) {
    throw notFound('Registro não encontrado', 'O devedor não tem registro com este código.');
  }
  requireCredor(user, listing.credorId);
  if (isLive(listing)) return listing;
  throw new Refusal(
    409,
    'O registro já terminou',
    `Terminou porque ${END_TEXTS[listing.because]}. Atualize a página.`,
  );
}
