import type * as z from 'zod';
import { CashFlowView } from '#events/api/cash-flow.ts';
import { FlagRequest, NameRequest } from '#events/api/contact.ts';
import { Me, type Role } from '#events/api/configuration.ts';
import {
  DebtorPage,
  DebtorSearch,
  DebtorView,
  DisputeClosing,
  DisputeRequest,
  OptOutRequest,
  SentText,
  Timeline,
} from '#events/api/debtor.ts';
import { ImportList, RejectedRows, UploadGrant, UploadRequest } from '#events/api/import.ts';
import {
  CaseMovePreview,
  CaseMoveRequest,
  OverrideRequest,
  PauseRequest,
  ResumeRequest,
  StopRequest,
} from '#events/api/ladder.ts';
import { ListingBarRequest, ListingRequest } from '#events/api/listing.ts';
import { Overview, OverviewQuery } from '#events/api/overview.ts';
import { PAUSE_MOTIVE_WORDS, PROTECTING_MOTIVES } from '#shared/domain/case/pause.ts';
import { changeText } from '#shared/domain/history/describe-ladder.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { carteiraRoutes } from './stub-carteiras.ts';
import { cashFlowExample } from './cash-flow-example.ts';
import { ME } from './configuration-example.ts';
import { DEBTOR } from './debtor-example.ts';
import { HISTORY } from './history-example.ts';
import { coverageRoutes } from './stub-coverage.ts';
import { joinRoutes } from './stub-joins.ts';
import { importRoutes } from './stub-imports.ts';
import { arrivedImport, IMPORTS, REJECTED, REJECTED_HEADERS } from './imports-example.ts';
import { ASKED_LISTING } from './listings-example.ts';
import { TEXTS } from './messages-example.ts';
import { type Answer, json } from './stub-answer.ts';
import { creditRoutes } from './stub-credit.ts';
import { scoreRoutes } from './stub-score.ts';
import { costRoutes } from './costs-example.ts';
import { experimentRoutes } from './experiments-example.ts';
import { contactRoutes } from './contact-example.ts';
import { cnabRoutes } from './stub-cnab.ts';
import { listingRoutes } from './stub-listings.ts';
import { reguaRoutes } from './stub-reguas.ts';
import { hookRoutes } from './stub-hooks.ts';
import { lookUpRoutes } from './stub-look-ups.ts';
import { nextActionRoutes } from './stub-next-action.ts';
import { keptAgreementRoutes } from './stub-kept-agreement.ts';
import { negotiationRoutes } from './stub-negotiation.ts';
import { reconciliationRoutes } from './stub-reconciliation.ts';
import { replyRoutes } from './stub-replies.ts';
import { templateRoutes } from './stub-templates.ts';
import { trialRoutes } from './stub-trials.ts';
import { scriptRoutes } from './stub-scripts.ts';
import { taskRoutes } from './stub-tasks.ts';
import { workRoutes } from './stub-work.ts';
import { overviewExample } from './overview-example.ts';
import { findPeople, ROSANGELA } from './people.ts';

const debtorPath = `/api/debtors/${ROSANGELA}`;
const HISTORY_PAGE = 15;
const NOTHING_DECIDED = { pause: null, stop: null, isProtected: false, overrides: [] };
const OVERRIDE_ID = 'excecaodoexemplo2222';

/**
 * A stand-in for the API: believable answers, each held to the contract that the console reads it by.
 *
 * @param uploadUrl where files are to be put
 * @param role of whoever is signed in
 */
export function stubApi(uploadUrl: () => string, role: Role): Answer {
  const world = { debtor: DEBTOR, imports: IMPORTS };
  const change = (debtor: Partial<typeof DEBTOR>): HttpResponse => {
    world.debtor = { ...world.debtor, ...debtor };
    return { status: 204 };
  };
  const withCase = (changes: Partial<(typeof DEBTOR.cases)[number]>) =>
    change({ cases: world.debtor.cases.map((known) => ({ ...known, ...changes })) });
  const routes: Readonly<Record<string, Answer>> = {
    'GET /api/me': () => json(Me, { ...ME, roles: [role] }),
    'GET /api/overview': ({ query }) => json(Overview, overviewExample(OverviewQuery.parse(query))),
    'GET /api/cash-flow': () => json(CashFlowView, cashFlowExample()),
    'POST /api/debtor-searches': ({ body }) =>
      json(DebtorPage, findPeople(DebtorSearch.parse(JSON.parse(body)))),
    [`GET ${debtorPath}`]: () => json(DebtorView, world.debtor),
    [`GET ${debtorPath}/history`]: ({ query }) => json(Timeline, historyPage(query['before'])),
    [`POST ${debtorPath}/pause`]: ({ body }) => {
      const { until, motive } = PauseRequest.parse(JSON.parse(body));
      const pause = { until: `${until}T03:00:00.000Z`, motive: PAUSE_MOTIVE_WORDS[motive] };
      const isProtected = PROTECTING_MOTIVES.includes(motive);
      return withCase({ ladder: { pause, stop: null, isProtected, overrides: [] } });
    },
    [`POST ${debtorPath}/stop`]: ({ body }) => {
      const { motive } = StopRequest.parse(JSON.parse(body));
      const stop = { since: '2026-05-13T12:00:00.000Z', motive: PAUSE_MOTIVE_WORDS[motive] };
      const isProtected = PROTECTING_MOTIVES.includes(motive);
      return withCase({ ladder: { pause: null, stop, isProtected, overrides: [] } });
    },
    [`POST ${debtorPath}/resume`]: ({ body }) => {
      ResumeRequest.parse(JSON.parse(body));
      return withCase({ ladder: NOTHING_DECIDED });
    },
    [`POST ${debtorPath}/overrides`]: ({ body }) => {
      const { change, motive, debtId = null } = OverrideRequest.parse(JSON.parse(body));
      const words = { text: changeText(change), motive: PAUSE_MOTIVE_WORDS[motive] };
      const overrides = [{ overrideId: OVERRIDE_ID, debtId, ...words }];
      return withCase({ ladder: { ...NOTHING_DECIDED, overrides } });
    },
    [`DELETE ${debtorPath}/overrides/${OVERRIDE_ID}`]: () => withCase({ ladder: NOTHING_DECIDED }),
    [`POST ${debtorPath}/regua-preview`]: ({ body }) => {
      const { reguaId } = CaseMoveRequest.parse(JSON.parse(body));
      return json(CaseMovePreview, {
        from: { reguaId: 'padrao', version: 2 },
        to: { reguaId, version: 3 },
        before: { stepId: 'd-mais-22', at: '2026-05-19T16:42:00.000Z' },
        after: { stepId: 'd-mais-30', at: '2026-05-27T13:05:00.000Z' },
        passed: ['d-mais-15'],
        lost: [],
      });
    },
    [`POST ${debtorPath}/regua`]: ({ body }) => {
      const { reguaId } = CaseMoveRequest.parse(JSON.parse(body));
      return withCase({ regua: { reguaId, version: 9 } });
    },
    [`POST ${debtorPath}/disputes`]: ({ body }) => {
      const { reason } = DisputeRequest.parse(JSON.parse(body));
      return withCase({ status: 'disputed', disputeReason: reason });
    },
    [`POST ${debtorPath}/disputes/close`]: ({ body }) => {
      DisputeClosing.parse(JSON.parse(body));
      return withCase({ status: 'active', disputeReason: null });
    },
    [`POST ${debtorPath}/opt-outs`]: ({ body }) => {
      const { channel } = OptOutRequest.parse(JSON.parse(body));
      return change({ optedOut: [...world.debtor.optedOut, channel] });
    },
    [`POST ${debtorPath}/listings`]: ({ body }) => {
      const { debtId, kind } = ListingRequest.parse(JSON.parse(body));
      return withCase({ listings: [{ ...ASKED_LISTING, debtId, kind }] });
    },
    [`DELETE ${debtorPath}/listings/${ASKED_LISTING.listingId}`]: () => withCase({ listings: [] }),
    [`POST ${debtorPath}/listing-bar`]: ({ body }) =>
      change({ listingBar: ListingBarRequest.parse(JSON.parse(body)).because }),
    [`POST ${debtorPath}/flags`]: ({ body }) => {
      const { flag, evidence } = FlagRequest.parse(JSON.parse(body));
      const noted = { flag, evidence, since: '2026-05-13T14:20:00.000Z', by: 'Equipe u-1' };
      return change({ flags: [...world.debtor.flags, noted] });
    },
    [`POST ${debtorPath}/name`]: ({ body }) =>
      change({ name: NameRequest.parse(JSON.parse(body)).name }),
    [`DELETE ${debtorPath}/flags/hardship`]: () => change({ flags: [] }),
    [`POST ${debtorPath}/identity/unlock`]: () => change({ identityLocked: false }),
    'GET /api/imports': () => json(ImportList, { items: [...world.imports], before: null }),
    'POST /api/imports': ({ body }) => {
      const { fileName } = UploadRequest.parse(JSON.parse(body));
      world.imports = [arrivedImport(fileName), ...world.imports];
      return json(UploadGrant, { url: uploadUrl(), key: 'k', expiresInSeconds: 900 });
    },
    ...importRoutes(),
    ...coverageRoutes(),
    ...joinRoutes(change),
    ...reguaRoutes(role),
    ...cnabRoutes(uploadUrl),
    ...contactRoutes(),
    ...costRoutes(),
    ...creditRoutes(),
    ...scoreRoutes(withCase),
    ...carteiraRoutes(role),
    ...experimentRoutes(role),
    ...negotiationRoutes({ debtor: () => world.debtor, change }),
    ...listingRoutes(),
    ...lookUpRoutes(),
    ...hookRoutes(),
    ...nextActionRoutes(),
    ...replyRoutes(),
    ...templateRoutes(),
    ...trialRoutes(),
    ...taskRoutes(),
    ...workRoutes(),
    ...scriptRoutes(role),
    ...keptAgreementRoutes(),
    ...reconciliationRoutes({
      changePayment: (paymentId, changed) =>
        change({
          cases: world.debtor.cases.map((known) => ({
            ...known,
            payments: known.payments.map((payment) =>
              payment.paymentId === paymentId ? { ...payment, ...changed(payment) } : payment,
            ),
          })),
        }),
    }),
  };
  return (request) => {
    const { method, path } = request;
    const answer = routes[`${method} ${path}`];
    if (answer) return answer(request);
    if (path.endsWith('/rejected'))
      return json(RejectedRows, {
        rows: [...REJECTED],
        headers: REJECTED_HEADERS,
        total: REJECTED.length,
        after: null,
        downloadUrls: ['/rejeitadas.csv'],
      });
    const text = TEXTS.find(({ messageId }) => path === `${debtorPath}/texts/${messageId}`);
    return text ? json(SentText, text) : notFound();
  };
}

function historyPage(before: string | undefined): z.input<typeof Timeline> {
  const older = HISTORY.filter(({ seq }) => seq < Number(before ?? Infinity));
  const entries = older.slice(0, HISTORY_PAGE);
  return { entries, before: older.length > HISTORY_PAGE ? (entries.at(-1)?.seq ?? null) : null };
}

const notFound = (): HttpResponse => ({
  status: 404,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({
    type: 'about:blank',
    title: 'Não encontrado',
    status: 404,
    detail: 'Não há devedor com este identificador entre os credores que você acompanha.',
  }),
});
