import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { OfCredor, WorkDesk, WorkList, type WorkRow } from '#events/api/work.ts';
import { CLAIM_MINUTES, workerOf } from '#shared/domain/call/work-claim.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { type CarteiraId, CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { readContactStops } from '#shared/table/contact-stops.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readScoreBands } from '#shared/table/portfolio-snapshots.ts';
import { readJoined } from '#shared/table/read-joined.ts';
import { readWork, type WorkPlace } from '#shared/table/read-work.ts';
import type { ApiDeps } from '../api-deps.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import { recordDecision } from '../record-decision.ts';
import { debtorNotFound, Refusal } from '../refusal.ts';
import { type Call, NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';
import { callQuestion, carteirasOfOthers, notYours, workDesk } from '../work-desk.ts';
import { workRow } from '../work-view.ts';

/** People whom one answer tells of: each is read whole, and the gate is asked. */
const PAGE = 40;
const READ_AT_ONCE = 8;

const ofDebtor = z.strictObject({ debtorId: DebtorId });

export const listWork = route({
  method: 'GET',
  path: '/api/work',
  operationId: 'listWork',
  summary: 'A fila de trabalho de um credor: quem chamar, na ordem, e por que cada um está nela',
  description:
    'Primeiro promessas quebradas, depois retornos e tarefas que chegaram a hora, depois pelo valor esperado ' +
    '(propensão vezes a parte que costuma ser paga vezes o que está em aberto). ' +
    'De quem não pode ser chamado agora, `call` diz por quê e até quando. 40 por vez. ' +
    'Um operador vê as carteiras que têm o seu e-mail na equipe, e as que não têm equipe.',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: z.strictObject({ credorId: CredorId, cursor: z.string().max(500).optional() }),
  body: NO_BODY,
  answer: WorkList,
  async handle(deps, call) {
    const { user, at, query } = call;
    const { credorId } = query;
    requireCredor(user, credorId);
    const key = await deps.documentKey();
    const sealed = `work ${credorId}`;
    const after = query.cursor === undefined ? '' : openCursor(key, sealed, query.cursor);
    if (after === null) {
      throw new Refusal(
        400,
        'Pedido inválido',
        'O campo "cursor" não é desta fila; comece sem ele.',
      );
    }
    const places: WorkPlace[] = [];
    const leftOut = await carteirasOfOthers(deps, user, credorId);
    for await (const place of readWork(deps.table, credorId, at, after, leftOut)) {
      places.push(place);
      if (places.length === PAGE) break;
    }
    const last = places.length === PAGE ? places.at(-1) : undefined;
    return {
      items: await rowsOf(deps, call, credorId, places),
      cursor: last ? sealCursor(key, sealed, last.place) : null,
    };
  },
});

/** Read whole and consistent: the index may be a moment behind. */
async function rowsOf(
  deps: ApiDeps,
  call: Call,
  credorId: CredorId,
  places: readonly WorkPlace[],
): Promise<readonly z.input<typeof WorkRow>[]> {
  const rows = new Map<WorkPlace, z.input<typeof WorkRow>>();
  const [stops, bands] = await Promise.all([
    readContactStops(deps.table),
    readScoreBands(deps.table, credorId),
  ]);
  await inParallel(places, READ_AT_ONCE, async (place) => {
    const { record, profile } = await loadDebtor(deps.table, place.debtorId);
    if (!isRegistered(record)) return;
    const loaded = { record, profile };
    const question = await callQuestion(deps, call, loaded, credorId, async () => stops);
    const row = workRow(question, profile, call.user, bands);
    if (row) rows.set(place, row);
  });
  return places.flatMap((place) => rows.get(place) ?? []);
}

export const claimWork = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/work/claim',
  operationId: 'claimWork',
  summary: 'Assume uma pessoa da fila por 15 minutos; ninguém mais a atende enquanto isso',
  description:
    'De novo por quem já a tem, conta do começo. Vale por todos os credores e cadastros da pessoa.',
  roles: ['admin', 'gestor', 'operador'],
  params: ofDebtor,
  query: NO_PARAMETERS,
  body: OfCredor,
  answer: null,
  async handle(deps, call) {
    const { at, params, body, user } = call;
    const { credorId } = body;
    requireCredor(user, credorId);
    await recordDecision(deps, call, params.debtorId, async (record) => {
      const known = caseOf(record, credorId);
      if (!known) throw debtorNotFound();
      const notTheirs = await carteirasOfOthers(deps, user, credorId);
      if (notTheirs.includes(known.carteiraId)) throw ofAnotherTeam(known.carteiraId);
      const others = (await readJoined(deps.table, record)).map((other) => other.record.debtor);
      const workers = [record.debtor, ...others].map((debtor) => workerOf(debtor, at));
      if (workers.some((worker) => worker && worker.by !== `user:${user.userId}`)) throw taken();
      return {
        beside: others,
        facts: [{ type: 'work-claimed', credorId, until: addMinutes(at, CLAIM_MINUTES) }],
      };
    });
  },
});

const ofAnotherTeam = (carteiraId: CarteiraId): Refusal =>
  new Refusal(
    403,
    'Carteira de outra equipe',
    `A carteira "${carteiraId}" tem uma equipe, e o seu e-mail não está nela. Peça a um gestor que o inclua, em Carteiras.`,
  );

const taken = (): Refusal =>
  new Refusal(
    409,
    'Outra pessoa atende agora',
    'Alguém da equipe já assumiu esta pessoa. Passe à próxima da fila.',
  );

export const releaseWork = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/work/release',
  operationId: 'releaseWork',
  summary: 'Devolve à fila uma pessoa que se assumiu',
  roles: ['admin', 'gestor', 'operador'],
  params: ofDebtor,
  query: NO_PARAMETERS,
  body: OfCredor,
  answer: null,
  async handle(deps, call) {
    const { at, params, body, user } = call;
    const { credorId } = body;
    requireCredor(user, credorId);
    await recordDecision(deps, call, params.debtorId, ({ debtor }) => {
      const worker = workerOf(debtor, at);
      if (!worker) return { facts: [] };
      if (worker.by !== `user:${user.userId}` || worker.credorId !== credorId) throw notYours();
      const isOnTheLine = debtor.callLog?.some(
        ({ state, by }) => state === 'placed' && by === worker.by,
      );
      if (isOnTheLine) throw saysNothing();
      return { facts: [{ type: 'work-released', credorId }] };
    });
  },
});

const saysNothing = (): Refusal =>
  new Refusal(
    409,
    'Falta o resultado da ligação',
    'Diga o que resultou da ligação que fez; com isso a pessoa sai do seu atendimento.',
  );

export const readWorkDesk = route({
  method: 'GET',
  path: '/api/debtors/{debtorId}/work',
  operationId: 'readWorkDesk',
  summary:
    'O que se precisa para a ligação: telefones, roteiro, tarefas, e o que a porta de envio diz agora',
  description: 'Só para quem assumiu a pessoa.',
  roles: ['admin', 'gestor', 'operador'],
  params: ofDebtor,
  query: OfCredor,
  body: NO_BODY,
  answer: WorkDesk,
  async handle(deps, call) {
    const { user, params, query } = call;
    const { credorId } = query;
    requireCredor(user, credorId);
    const { record, profile } = await loadDebtor(deps.table, params.debtorId);
    if (!isRegistered(record) || !caseOf(record, credorId)) throw debtorNotFound();
    const question = await callQuestion(deps, call, { record, profile }, credorId);
    return workDesk(deps, call, question, profile);
  },
});
