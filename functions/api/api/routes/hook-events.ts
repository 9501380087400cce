import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { EventCount, ReadEvents, UnreadEvents } from '#events/api/hook.ts';
import { HookEvent } from '#shared/domain/hooks/hook-event.ts';
import { CredorId, HookEndpointId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { readHealth } from '#shared/table/hook-health.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import { planRound } from '#shared/table/plan-round.ts';
import type { Table } from '#shared/table/table.ts';
import { type HookPlace, keepUnread, listUnread, takeRead } from '#shared/table/unread-events.ts';
import type { ApiDeps } from '../api-deps.ts';
import { requirePush } from '../hook-endpoint.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

const params = z.strictObject({ credorId: CredorId, endpointId: HookEndpointId });
const LISTED_MAX = 100;
const REPLAYED_MAX = 1_000;
const AT_ONCE = 10;
const EVENT_ID_LENGTH_MAX = 80;

export const listUnreadEvents = route({
  method: 'GET',
  path: '/api/credores/{credorId}/hooks/{endpointId}/events',
  operationId: 'listUnreadEvents',
  summary: 'O que o destino ainda não recebeu, do mais antigo ao mais novo, até 100',
  description:
    'De um destino `pull`, tudo o que não foi confirmado; dos outros, o que espera nova tentativa (`waiting`) ou do que se ' +
    'desistiu (`given-up`). Fica por 30 dias.',
  roles: Role.options,
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: UnreadEvents,
  async handle(deps, call) {
    requireCredor(call.user, call.params.credorId);
    return { items: [...(await listUnread(deps.table, call.params, LISTED_MAX))] };
  },
});

export const acknowledgeEvents = route({
  method: 'POST',
  path: '/api/credores/{credorId}/hooks/{endpointId}/events/acknowledgements',
  operationId: 'acknowledgeEvents',
  summary: 'Confirma eventos: não são mais listados nem tentados',
  roles: ['admin', 'gestor', 'operador'],
  params,
  query: NO_PARAMETERS,
  body: ReadEvents,
  answer: EventCount,
  async handle({ table }, call) {
    const { events } = call.body;
    requireCredor(call.user, call.params.credorId);
    await takeRead(table, call.params, events);
    return { events: events.length };
  },
});

export const tellAgain = route({
  method: 'POST',
  path: '/api/credores/{credorId}/hooks/{endpointId}/replays',
  operationId: 'tellAgain',
  summary: 'Tenta de novo aquilo de que se desistiu, até 1.000 eventos por pedido',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: EventCount,
  async handle(deps, { user, at, params: place }) {
    requireCredor(user, place.credorId);
    await requirePush(deps.table, place);
    const given = await listUnread(deps.table, place, REPLAYED_MAX, 'given-up');
    await inParallel(given, AT_ONCE, (event) => keepFresh(deps.table, place, event, at));
    await tellSoon(deps, place, at);
    return { events: given.length };
  },
});

export const testHook = route({
  method: 'POST',
  path: '/api/credores/{credorId}/hooks/{endpointId}/tests',
  operationId: 'testHook',
  summary: 'Manda um evento de teste ao destino',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: EventCount,
  async handle(deps, { user, at, params: place, request }) {
    requireCredor(user, place.credorId);
    await requirePush(deps.table, place);
    const eventId = `test.${request.id}`.slice(0, EVENT_ID_LENGTH_MAX);
    const event = { eventId, occurredAt: at, type: 'test', debtorId: null } as const;
    await keepFresh(deps.table, place, event, at);
    await tellSoon(deps, place, at);
    return { events: 1 };
  },
});

/** Keeps an event as if nobody had tried it yet. */
async function keepFresh(table: Table, place: HookPlace, told: HookEvent, at: Instant) {
  const event = HookEvent.parse(told);
  const fresh = { tries: 0, since: at, lastStatus: null };
  await keepUnread(table, place, { ...event, ...fresh, status: 'waiting', nextTryAt: at });
}

/** An endpoint at rest is tried when that is over. */
async function tellSoon(
  { table, queueHook }: Pick<ApiDeps, 'table' | 'queueHook'>,
  place: HookPlace,
  at: Instant,
): Promise<void> {
  await planRound({ table, queueHook, now: () => at }, place, await readHealth(table, place), at);
}
