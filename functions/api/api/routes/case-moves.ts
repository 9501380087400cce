import * as z from 'zod';
import { CaseMovePreview, CaseMoveRequest } from '#events/api/ladder.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { AGREEMENT_REGUA } from '#shared/domain/regua/agreement-regua.ts';
import { type ClimbMove, moveCase, type NoMove } from '#shared/domain/regua/move-climbs.ts';
import { pinName } from '#shared/domain/regua/plan-rules.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import type { ApiDeps } from '../api-deps.ts';
import { ownRecord } from '../own-record.ts';
import { recordDecision } from '../record-decision.ts';
import { debtorNotFound, Refusal } from '../refusal.ts';
import { NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

const params = z.strictObject({ debtorId: DebtorId });

export const previewCaseMove = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/regua-preview',
  operationId: 'previewCaseMove',
  summary: 'Mostra o que muda se uma cobrança passar para outra régua; nada é escrito',
  roles: ['admin', 'gestor', 'operador'],
  params,
  query: NO_PARAMETERS,
  body: CaseMoveRequest,
  answer: CaseMovePreview,
  async handle(deps, call) {
    requireCredor(call.user, call.body.credorId);
    const loaded = await loadDebtor(deps.table, call.params.debtorId);
    ownRecord(loaded, call.user);
    if (!isRegistered(loaded.record)) throw debtorNotFound();
    const { fact, before, after, lost } = await moveOf(deps, loaded.record, call.body, call.at);
    const { from, to, passed } = fact;
    return { from, to, before, after, passed, lost: [...lost] };
  },
});

export const moveCaseToRegua = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/regua',
  operationId: 'moveCaseToRegua',
  summary: 'Passa uma cobrança para a versão em vigor de outra régua',
  description:
    'Passos já feitos não se repetem, e o que a outra régua teria dito antes não é cobrado agora. Lembretes de acordo ficam na sua.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: CaseMoveRequest,
  answer: null,
  async handle(deps, call) {
    requireCredor(call.user, call.body.credorId);
    await recordDecision(deps, call, call.params.debtorId, async (record) => {
      const { fact } = await moveOf(deps, record, call.body, call.at);
      return { facts: [fact] };
    });
  },
});

/** @throws Refusal with 400 for a régua that is not published or not of cases, and with 409 where there is nothing to move */
async function moveOf(
  { config }: ApiDeps,
  record: RegisteredRecord,
  { credorId, reguaId }: z.infer<typeof CaseMoveRequest>,
  now: Instant,
): Promise<ClimbMove> {
  if (reguaId === AGREEMENT_REGUA.reguaId)
    throw badRegua(reguaId, 'é a régua dos lembretes de acordos; use a de uma cobrança');
  const target = await config.find(Regua, 'regua', reguaId);
  if (!target) throw badRegua(reguaId, 'não há régua publicada com este código; use uma publicada');
  const known = await readPlanRules(config, record);
  const to = { reguaId, version: target.version };
  const rules = { ...known, reguas: new Map(known.reguas).set(pinName(to), target.document) };
  const move = moveCase(record, credorId, to, rules, now);
  if (typeof move !== 'string') return move;
  throw new Refusal(409, 'Nada a mudar', NO_MOVE_TEXTS[move]);
}

const NO_MOVE_TEXTS: Readonly<Record<NoMove, string>> = {
  settled: 'Este devedor não tem cobrança em andamento deste credor.',
  'there-already': 'A cobrança já está na versão em vigor desta régua.',
  'of-an-experiment':
    'A cobrança participa de um experimento, que decide a sua régua até terminar. Encerre o experimento, ou espere.',
};

function badRegua(reguaId: string, why: string): Refusal {
  const message = `O campo "reguaId" veio como "${reguaId}": ${why}.`;
  return new Refusal(400, 'Pedido inválido', message, { errors: [{ path: 'reguaId', message }] });
}
