import type { HookQueued } from '#events/hook-queued.ts';
import type { LookUpQueued } from '#events/look-up-queued.ts';
import type { SortingQueued } from '#events/sorting-queued.ts';
import type { TextTestQueued } from '#events/text-test-queued.ts';
import type { TrialQueued } from '#events/trial-queued.ts';
import { openProvider } from '#shared/adapters/enrichment/open-provider.ts';
import { askBureau } from '#shared/adapters/bureaus/ask-bureau.ts';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import type { FileArrived } from '#events/file-arrived.ts';
import type { ImportContinued } from '#events/import-continued.ts';
import type { ReguaMoveContinued } from '#events/regua-move-continued.ts';
import { messageIdOf, debtIdOf } from '#shared/domain/values/derive-ids.ts';
import { CarteiraId, ReguaId, StepId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { HttpRequest, HttpResponse } from '#shared/lambda/http-handler.ts';
import { commit } from '#shared/table/commit.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import type { Decision } from '#shared/table/decision.ts';
import { ensureDefaults } from '#shared/table/ensure-defaults.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { nobodyYet } from '#shared/table/loaded-debtor.ts';
import type { Table } from '#shared/table/table.ts';
import { aCredor, putCredor } from './credores.ts';
import { DOCUMENT_KEY } from './put-link.ts';
import { AURORA, HORIZONTE, instant, MARIA } from './records.ts';
import { atNoon, registersMaria } from './registration.ts';
import { aRequest } from './visitor.ts';

export const API_NOON = instant('2026-03-20T15:00:00.000Z');

/** What tokens say of people, as API Gateway hands it over. */
export const aToken = (role: string, credores: string): Readonly<Record<string, string>> => ({
  sub: `user-${role}`,
  email: `${role}@regua.example`,
  'cognito:groups': `[${role}]`,
  'custom:credores': credores,
});
export const ADMIN = aToken('admin', '*');
export const AURORA_GESTOR = aToken('gestor', AURORA);
export const HORIZONTE_GESTOR = aToken('gestor', HORIZONTE);

export const AURORA_MESSAGE = messageIdOf(MARIA, 'aurora');
export const HORIZONTE_MESSAGE = messageIdOf(MARIA, 'horizonte');

const sent = (credorId: typeof AURORA, messageId: typeof AURORA_MESSAGE) => ({
  type: 'message-sent' as const,
  messageId,
  credorId,
  channel: 'email' as const,
  providerMessageId: messageId,
  textHash: 'a'.repeat(64),
  templateVersion: 1,
  parts: 1,
  costMicros: 880,
});

/** Maria owes to Horizonte, too; each credor has written to her, and Horizonte is next. */
const entersHorizonte: Decision = {
  facts: [
    {
      type: 'case-opened',
      credorId: HORIZONTE,
      carteiraId: CarteiraId.parse('inicial'),
      regua: { reguaId: ReguaId.parse('padrao'), version: 1 },
    },
    {
      type: 'debt-imported',
      credorId: HORIZONTE,
      debtId: debtIdOf(HORIZONTE, 'MENS-7'),
      externalId: 'MENS-7',
      description: 'Mensalidade',
      principal: centavos(55_500),
      dueDate: localDate('2026-03-05'),
      terms: { fineBps: 200, monthlyInterestBps: 100, interestMode: 'pro-rata' },
    },
    sent(AURORA, AURORA_MESSAGE),
    sent(HORIZONTE, HORIZONTE_MESSAGE),
  ],
  next: {
    kind: 'regua-step',
    key: 'horizonte-next',
    at: instant('2026-03-21T13:00:00.000Z'),
    zone: 'America/Sao_Paulo',
    credorId: HORIZONTE,
    stepId: StepId.parse('d-mais-15'),
    anchor: localDate('2026-03-05'),
  },
  vault: {
    texts: [
      { messageId: AURORA_MESSAGE, to: 'maria@example.com', subject: 'Aurora', text: 'texto A' },
      { messageId: HORIZONTE_MESSAGE, to: 'maria@example.com', text: 'texto H' },
    ],
  },
};

/** Two credores with everything published, and Maria, who owes to both. Files hold what `contents` says, by key. */
export async function createApiWorld(contents: Readonly<Record<string, string>> = {}) {
  const { client, tableName } = await createTestTable();
  const table: Table = { client, name: tableName };
  const context = { by: 'user:ana', at: instant('2026-03-01T12:00:00.000Z') };
  for (const [credorId, name] of [
    [AURORA, 'Loja Aurora'],
    [HORIZONTE, 'Faculdade Horizonte'],
  ] as const) {
    await putCredor(table, aCredor({ credorId, name }));
    await ensureDefaults(table, credorId, context);
  }
  await commit(table, nobodyYet(MARIA), registersMaria(), atNoon('2026-03-01'));
  await commit(table, await loadDebtor(table, MARIA), entersHorizonte, atNoon('2026-03-19'));
  const written: Record<string, string> = {};
  const continued: ReguaMoveContinued[] = [];
  const continuedImports: (ImportContinued | FileArrived)[] = [];
  const queued: TrialQueued[] = [];
  const sorting: SortingQueued[] = [];
  const tests: TextTestQueued[] = [];
  const hooks: HookQueued[] = [];
  const lookUps: LookUpQueued[] = [];
  return {
    table,
    /** What was put into the bucket, by key. */
    written,
    /** Moves of réguas that were told to go on. */
    continued,
    /** Imports that were told to go on. */
    continuedImports,
    /** Parts of trials that were queued. */
    queued,
    /** Tests of texts that were queued. */
    tests,
    /** Jobs of look-ups that were told to begin. */
    lookUps,
    /** Events for systems of credores that were queued. */
    hooks,
    /** Parts of sortings that were queued. */
    sorting,
    deps: {
      table,
      config: cachedConfig(table, () => 0),
      documentKey: async () => DOCUMENT_KEY,
      files: {
        describe: async (key: string) => {
          const text = written[key] ?? contents[key];
          return text === undefined
            ? null
            : { bytes: Buffer.byteLength(text), etag: 'etag', metadata: {} };
        },
        read: async (key: string, _etag: string, from: number, bytes: number) =>
          Buffer.from(written[key] ?? contents[key] ?? '').subarray(from, from + bytes),
        write: async (key: string, text: string) => void (written[key] = text),
      },
      links: {
        toUpload: async (key: string) => `https://files.example/${key}?put`,
        toDownload: async (key: string, name: string) => `https://files.example/${key}?as=${name}`,
      },
      queueTrials: async (parts: readonly TrialQueued[]) => void queued.push(...parts),
      queueHook: async (event: HookQueued) => void hooks.push(event),
      queueLookUp: async (event: LookUpQueued) => void lookUps.push(event),
      queueSortings: async (parts: readonly SortingQueued[]) => void sorting.push(...parts),
      placeCall: null,
      fourEyes: false,
      bucket: 'regua-files',
      askProvider: openProvider(async () => '{}'),
      whereItLeads: async (): Promise<'outside'> => 'outside',
      askBureau,
      queueImport: async (event: ImportContinued | FileArrived) =>
        void continuedImports.push(event),
      hasWhatsApp: true,
      queueTextTest: async (event: TextTestQueued) => void tests.push(event),
      hasVoice: true,
      continueMove: async (event: ReguaMoveContinued) => void continued.push(event),
      now: () => API_NOON,
    },
  };
}

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  // The tests look into it with matchers, which need no type.
  readonly json: unknown;
};

/** Speaks JSON to an API in somebody's name. */
export const asker =
  (respond: (request: HttpRequest) => Promise<HttpResponse>) =>
  async (
    claims: Readonly<Record<string, unknown>>,
    line: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> => {
    const [method = '', target = ''] = line.split(' ');
    const [path = '', query = ''] = target.split('?');
    const response = await respond(
      aRequest({
        method,
        path,
        query: Object.fromEntries(new URLSearchParams(query)),
        claims,
        headers,
        body: body === undefined ? '' : JSON.stringify(body),
      }),
    );
    const json: unknown = response.body ? JSON.parse(response.body) : null;
    return { status: response.status, headers: response.headers ?? {}, json };
  };
