import type * as z from 'zod';
import {
  BulkLookUpList,
  BulkLookUpRequest,
  BulkLookUpView,
  EnrichmentPublication,
  EnrichmentView,
  ProviderTrial,
  ProviderTrialList,
  ProviderTrialResult,
} from '#events/api/enrichment.ts';
import { type Answer, invalid, json, problem } from './stub-answer.ts';

const PATH = '/api/credores/loja-aurora';
const NOTHING = {
  seen: 0,
  found: 0,
  added: 0,
  nothingNew: 0,
  failed: 0,
  unreadable: 0,
  askedBefore: 0,
};

/** A job of last week that its budget ended. */
const EARLIER: z.input<typeof BulkLookUpView> = {
  credorId: 'loja-aurora',
  lookUpId: '1778151600000',
  carteiraId: 'intermediaria',
  scope: 'unreached',
  provider: 'sandbox',
  budget: 3_000,
  startedBy: 'user:u-1',
  startedAt: '2026-05-07T11:00:00.000Z',
  asked: 85,
  spent: 2_975,
  figures: {
    seen: 311,
    found: 61,
    added: 74,
    nothingNew: 22,
    failed: 2,
    unreadable: 0,
    askedBefore: 4,
  },
  status: 'over-budget',
  endedAt: '2026-05-07T11:02:00.000Z',
};

/** A provider with a budget, a job that ended, and whatever is begun, changed and stopped beside it. */
export function lookUpRoutes(): Readonly<Record<string, Answer>> {
  let view: z.input<typeof EnrichmentView> = {
    version: 1,
    document: {
      provider: { kind: 'sandbox', name: 'sandbox' },
      basis: 'credit-protection',
      price: 35,
      monthlyBudget: 50_000,
    },
    spent: 7_140,
  };
  let jobs = [EARLIER];
  let trials: z.input<typeof ProviderTrialList>['items'] = [];
  return {
    [`GET ${PATH}/enrichment`]: () => json(EnrichmentView, view),
    [`PUT ${PATH}/enrichment`]: ({ body }) => {
      const parsed = EnrichmentPublication.safeParse(JSON.parse(body));
      if (!parsed.success) return invalid(parsed.error.issues);
      const { document, expectedVersion } = parsed.data;
      view = { ...view, document, version: expectedVersion + 1 };
      return json(EnrichmentView, view);
    },
    [`GET ${PATH}/enrichment/trials`]: () => json(ProviderTrialList, { items: trials }),
    [`POST ${PATH}/enrichment/trials`]: ({ body }) => {
      const parsed = ProviderTrial.safeParse(JSON.parse(body));
      if (!parsed.success) return invalid(parsed.error.issues);
      trials = [
        {
          at: '2026-05-13T15:00:00.000Z',
          userId: 'ana',
          provider: 'acha',
          taxId: '***.982.247-**',
        },
      ];
      return json(ProviderTrialResult, {
        outcome: 'unreadable',
        status: 200,
        missing: ['emails'],
        found: [],
        refused: 0,
        unreadable: 0,
        spent: 7_175,
      });
    },
    [`GET ${PATH}/lookups`]: () => json(BulkLookUpList, { items: jobs }),
    [`POST ${PATH}/lookups`]: ({ body }) => {
      const { budget, ...asked } = BulkLookUpRequest.parse(JSON.parse(body));
      if (budget < 35) return problem(409, 'O valor não paga uma consulta', 'Permita R$ 0,35.');
      const lookUpId = '1778684400000';
      const begun = {
        ...EARLIER,
        ...asked,
        budget,
        lookUpId,
        figures: NOTHING,
        asked: 0,
        spent: 0,
      };
      const running = {
        ...begun,
        startedAt: '2026-05-13T15:00:00.000Z',
        status: 'running' as const,
      };
      jobs = [running, EARLIER];
      return json(BulkLookUpView, running);
    },
    [`POST ${PATH}/lookups/1778684400000/cancel`]: () => {
      const [running = EARLIER] = jobs;
      const endedAt = '2026-05-13T15:01:00.000Z';
      const stopped = { ...running, status: 'cancelled' as const, endedAt };
      jobs = [stopped, EARLIER];
      return json(BulkLookUpView, stopped);
    },
  };
}
