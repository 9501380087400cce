import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { BulkLookUpList, BulkLookUpRequest, BulkLookUpView } from '#events/api/enrichment.ts';
import { type BulkLookUp, NOTHING_LOOKED_UP } from '#shared/domain/enrichment/bulk-look-up.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { type Centavos, formatReais, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import {
  beginLookUp,
  endLookUp,
  listLookUps,
  lookUpIdOf,
  readLookUp,
} from '#shared/table/bulk-look-ups.ts';
import { notFound, Refusal } from '../refusal.ts';
import { authorOf } from '../user.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';
import { requireProvider } from './enrichment.ts';

const LISTED_MAX = 10;
const params = z.strictObject({ credorId: CredorId });

export const startBulkLookUp = route({
  method: 'POST',
  path: '/api/credores/{credorId}/lookups',
  operationId: 'startBulkLookUp',
  summary: 'Consulta no provedor os contatos de muitos devedores, até um valor',
  description:
    'Corre por partes, no ritmo que a política do credor permite, e pode ser parada. Cada pessoa é consultada uma vez por mês. ' +
    'Uma consulta em lote por vez para cada credor.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: BulkLookUpRequest,
  answer: BulkLookUpView,
  async handle(deps, call) {
    const { credorId } = call.params;
    const { carteiraId, scope, budget } = call.body;
    requireCredor(call.user, credorId);
    const { provider, price } = await requireProvider(deps, credorId);
    if (budget < price) throw tooLittle(price);
    const last = await listLookUps(deps.table, credorId, LISTED_MAX);
    if (last.some(({ status }) => status === 'running')) throw stillRunning();
    const job: BulkLookUp = {
      credorId,
      lookUpId: lookUpIdOf(call.at),
      carteiraId,
      scope,
      provider: provider.name,
      budget,
      startedBy: authorOf(call),
      startedAt: call.at,
      asked: 0,
      spent: ZERO_CENTAVOS,
      figures: NOTHING_LOOKED_UP,
      status: 'running',
    };
    if (!(await beginLookUp(deps.table, job))) throw stillRunning();
    await deps.queueLookUp({ name: 'LookUpQueued', credorId, lookUpId: job.lookUpId });
    return job;
  },
});

export const listBulkLookUps = route({
  method: 'GET',
  path: '/api/credores/{credorId}/lookups',
  operationId: 'listBulkLookUps',
  summary: 'As últimas consultas em lote de contatos: o quanto andaram, o que acharam e gastaram',
  roles: Role.options,
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: BulkLookUpList,
  async handle({ table }, { user, params: { credorId } }) {
    requireCredor(user, credorId);
    return { items: [...(await listLookUps(table, credorId, LISTED_MAX))] };
  },
});

export const cancelBulkLookUp = route({
  method: 'POST',
  path: '/api/credores/{credorId}/lookups/{lookUpId}/cancel',
  operationId: 'cancelBulkLookUp',
  summary: 'Para uma consulta em lote: nenhuma pergunta sai depois disso',
  description:
    'O que já foi perguntado está pago, e o que veio fica. Uma que já acabou fica como está.',
  roles: ['admin', 'gestor'],
  params: z.strictObject({ credorId: CredorId, lookUpId: z.string().regex(/^\d{13}$/) }),
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: BulkLookUpView,
  async handle({ table }, { user, at, params: { credorId, lookUpId } }) {
    requireCredor(user, credorId);
    await endLookUp(table, { credorId, lookUpId }, 'cancelled', at);
    const standing = await readLookUp(table, credorId, lookUpId);
    if (standing) return standing.job;
    throw notFound(
      'Consulta em lote não encontrada',
      `O credor "${credorId}" não tem uma consulta em lote com este código. Elas são guardadas por 90 dias.`,
    );
  },
});

const tooLittle = (price: Centavos): Refusal =>
  new Refusal(
    409,
    'O valor não paga uma consulta',
    `Cada consulta custa ${formatReais(price)}; permita gastar ao menos isso.`,
  );

const stillRunning = (): Refusal =>
  new Refusal(
    409,
    'Já há uma consulta em lote',
    'Uma consulta em lote deste credor ainda corre; espere que acabe ou pare-a.',
  );
