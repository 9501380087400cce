import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { ReguaMoveList, ReguaMoveRequest, ReguaMoveView } from '#events/api/regua-move.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import { CredorId, ReguaId } from '#shared/domain/values/ids.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import { listConfigIds, readConfig } from '#shared/table/config-documents.ts';
import {
  advanceMove,
  beginMove,
  listMoves,
  MoveOvertaken,
  type ReguaMove,
  readMove,
  WALK_START,
} from '#shared/table/regua-moves.ts';
import type { ApiDeps } from '../api-deps.ts';
import { notFound, Refusal } from '../refusal.ts';
import { requireReguaOf } from '../regua-desk.ts';
import { type Call, NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { authorOf, sees } from '../user.ts';

const CANCEL_TRIES_MAX = 10;
const params = z.strictObject({ reguaId: ReguaId });
const oneMove = z.strictObject({ reguaId: ReguaId, moveId: z.string().regex(/^\d{13}$/) });

export const listReguaMoves = route({
  method: 'GET',
  path: '/api/reguas/{reguaId}/moves',
  operationId: 'listReguaMoves',
  summary: 'As mudanças de versão dos casos de uma régua: prévias, em andamento e feitas',
  roles: Role.options,
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: ReguaMoveList,
  async handle({ table }, call) {
    const moves = await listMoves(table, call.params.reguaId);
    return { items: moves.map((move) => moveView(move, call)) };
  },
});

export const previewReguaMove = route({
  method: 'POST',
  path: '/api/reguas/{reguaId}/moves',
  operationId: 'previewReguaMove',
  summary:
    'Começa a prévia de uma mudança de versão: conta quem mudaria e mostra o próximo passo de alguns',
  description:
    'Ninguém muda antes de `start`. A prévia percorre os casos em segundo plano; leia-a em `GET /api/reguas/{reguaId}/moves`.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: ReguaMoveRequest,
  answer: ReguaMoveView,
  async handle(deps, call) {
    const { table } = deps;
    const { reguaId } = call.params;
    const { toVersion, note } = call.body;
    await requireReguaOf(deps, call, reguaId);
    const target = await readConfig(table, Regua, 'regua', reguaId, toVersion);
    if (!target) throw noVersion(reguaId, toVersion);
    const [newest] = await listMoves(table, reguaId);
    if (newest && isUnderWay(newest)) throw underWay();
    const move: ReguaMove = {
      reguaId,
      moveId: String(epochMsOf(call.at)).padStart(13, '0'),
      toVersion,
      credores: (await listConfigIds(table, 'credor')).map((id) => CredorId.parse(id)),
      note,
      startedBy: authorOf(call),
      startedAt: call.at,
      status: 'previewing',
      turn: 0,
      next: WALK_START,
      walked: 0,
      found: {},
      losing: 0,
      sample: [],
      moved: 0,
      changedAt: call.at,
    };
    await orOvertaken(() => beginMove(table, move));
    await goOn(deps, move);
    return moveView(move, call);
  },
});

export const startReguaMove = route({
  method: 'POST',
  path: '/api/reguas/{reguaId}/moves/{moveId}/start',
  operationId: 'startReguaMove',
  summary: 'Muda quem a prévia contou; repetido, retoma o que parou',
  description:
    'Cada caso muda por um fato na sua história, e o seu próximo passo é refeito. Passos já feitos não se repetem.',
  roles: ['admin', 'gestor'],
  params: oneMove,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: ReguaMoveView,
  async handle(deps, call) {
    const move = await standingMove(deps, call);
    if (move.status === 'cancelled' || move.status === 'done') throw hasEnded();
    const started: ReguaMove =
      move.status === 'previewed'
        ? {
            ...move,
            status: 'moving',
            startedBy: authorOf(call),
            next: WALK_START,
            walked: 0,
            changedAt: call.at,
          }
        : move;
    if (started !== move) await orOvertaken(() => advanceMove(deps.table, move, started));
    await goOn(deps, move);
    return moveView(started, call);
  },
});

export const cancelReguaMove = route({
  method: 'POST',
  path: '/api/reguas/{reguaId}/moves/{moveId}/cancel',
  operationId: 'cancelReguaMove',
  summary: 'Desiste de uma prévia, ou para uma mudança no meio; quem já mudou fica na nova versão',
  roles: ['admin', 'gestor'],
  params: oneMove,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: ReguaMoveView,
  async handle(deps, call) {
    for (let tries = 1; ; tries++) {
      const move = await standingMove(deps, call);
      if (move.status === 'done') throw hasEnded();
      const cancelled: ReguaMove = { ...move, status: 'cancelled', changedAt: call.at };
      try {
        await advanceMove(deps.table, move, cancelled);
        return moveView(cancelled, call);
      } catch (error) {
        // A walk marks its progress several times a second, and is to be stopped all the same.
        if (!(error instanceof MoveOvertaken)) throw error;
        if (tries === CANCEL_TRIES_MAX) throw wentOn();
      }
    }
  },
});

const goOn = ({ continueMove }: ApiDeps, { reguaId, moveId }: ReguaMove): Promise<void> =>
  continueMove({ name: 'ReguaMoveContinued', reguaId, moveId });

async function standingMove(
  deps: ApiDeps,
  call: Call & { readonly params: z.infer<typeof oneMove> },
): Promise<ReguaMove> {
  const { reguaId, moveId } = call.params;
  await requireReguaOf(deps, call, reguaId);
  const move = await readMove(deps.table, reguaId, moveId);
  if (move) return move;
  throw notFound('Mudança não encontrada', `A régua "${reguaId}" não tem a mudança ${moveId}.`);
}

/** People of other credores are left out of what is shown; the counts are of everybody. */
function moveView({ found, sample, ...move }: ReguaMove, { user }: Call) {
  const { turn: _, next: __, credores: ___, ...facts } = move;
  return {
    ...facts,
    found: Object.entries(found).map(([version, count]) => ({ version: Number(version), count })),
    sample: sample.filter(({ credorId }) => sees(user, credorId)),
  };
}

const isUnderWay = ({ status }: ReguaMove): boolean =>
  status === 'previewing' || status === 'moving';

async function orOvertaken(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw error instanceof MoveOvertaken ? wentOn() : error;
  }
}

const noVersion = (reguaId: string, version: number): Refusal =>
  new Refusal(
    400,
    'Pedido inválido',
    `O campo "toVersion" veio como ${version}: a régua "${reguaId}" não tem esta versão; use uma publicada.`,
    { errors: [{ path: 'toVersion', message: 'Use uma versão publicada.' }] },
  );
const underWay = (): Refusal =>
  new Refusal(409, 'Há uma mudança em andamento', 'Espere que termine, ou pare-a antes.');
const hasEnded = (): Refusal =>
  new Refusal(409, 'A mudança já terminou', 'Comece outra prévia se houver mais o que mudar.');
const wentOn = (): Refusal =>
  new Refusal(409, 'A mudança andou', 'Ela mudou enquanto você olhava. Leia de novo e decida.');
