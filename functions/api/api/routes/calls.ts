import assert from 'node:assert/strict';
import * as z from 'zod';
import { CallbackRequest, CallOutcome, CallRequest, PlacedCallView } from '#events/api/work.ts';
import type { CallLine } from '#shared/domain/call/call-line.ts';
import type { CallAnswer } from '#shared/adapters/calls/call-placer.ts';
import { isForCalls } from '#shared/domain/call/call-tasks.ts';
import { opensOn } from '#shared/domain/call/callback-hours.ts';
import { disposeCall } from '#shared/domain/call/dispose-call.ts';
import { type PlacedCall, placeCall } from '#shared/domain/call/place-call.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { momentText } from '#shared/domain/history/words.ts';
import { CallId, type CredorId, DebtorId, type TaskId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Decision } from '#shared/table/decision.ts';
import type { RegisteredDebtor } from '#shared/table/loaded-debtor.ts';
import { readContactRules } from '#shared/table/read-contact-rules.ts';
import { readJoined } from '#shared/table/read-joined.ts';
import { replanJoined } from '#shared/table/replan-joined.ts';
import type { ApiDeps } from '../api-deps.ts';
import { promiseFor } from '../promise-for.ts';
import { contextOf, recordDecision } from '../record-decision.ts';
import { debtorNotFound, notFound, Refusal } from '../refusal.ts';
import { type Call, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';
import { callQuestion, notYours } from '../work-desk.ts';
import { textsOf } from '../work-view.ts';

const ofDebtor = z.strictObject({ debtorId: DebtorId });

export const placeDebtorCall = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/calls',
  operationId: 'placeCall',
  summary: 'Faz uma ligação a quem se assumiu, se a porta de envio permite agora',
  description:
    'Conta nos limites desde já. Depois dela vai o resultado, em `/calls/{callId}/disposition`.',
  roles: ['admin', 'gestor', 'operador'],
  params: ofDebtor,
  query: NO_PARAMETERS,
  body: CallRequest,
  answer: PlacedCallView,
  async handle(deps, call) {
    const { params, body, user } = call;
    const { credorId, contactId, via } = body;
    const { debtorId } = params;
    requireCredor(user, credorId);
    const { placeCall: dial } = deps;
    if (via === 'connect' && dial === null) throw noTelephony();
    const last: { call: PlacedTo | null } = { call: null };
    await recordDecision(deps, call, debtorId, async (record, _cause, profile) => {
      if (!caseOf(record, credorId)) throw debtorNotFound();
      const question = await callQuestion(deps, call, { record, profile }, credorId);
      const wish = { contactId, via, by: `user:${user.userId}` };
      const placed = placeCall(question, wish);
      if (placed.outcome !== 'placed') throw refusalOf(placed, record);
      const to = record.contacts.find((known) => known.contactId === contactId)?.value ?? '';
      last.call = { callId: placed.fact.callId, to };
      const beside = (question.policy.joined ?? []).map(({ debtor }) => debtor);
      return { facts: [placed.fact], beside };
    });
    assert(last.call !== null, 'a call that was written has an id');
    const { callId, to } = last.call;
    if (via === 'connect' && dial !== null) {
      const answer = await dial({ callId, debtorId, credorId, userId: user.userId, to });
      await recordDecision(deps, call, debtorId, () => wordsOf({ callId, credorId }, answer));
      if (answer.outcome === 'refused') throw notDialled(answer.detail);
    }
    return { callId };
  },
});

type PlacedTo = { readonly callId: CallId; readonly to: string };

/** What the telephone system's answer makes true; its later news find the call by its id there. */
function wordsOf(
  which: { readonly callId: CallId; readonly credorId: CredorId },
  answer: CallAnswer,
): Pick<Decision, 'facts' | 'refs'> {
  switch (answer.outcome) {
    case 'dialled': {
      const { providerCallId } = answer;
      return {
        facts: [{ type: 'call-dialled', ...which, providerCallId }],
        refs: [{ kind: 'call', external: providerCallId, target: which }],
      };
    }
    case 'refused':
      return { facts: [{ type: 'call-failed', ...which, detail: answer.detail }] };
    case 'uncertain':
      return { facts: [{ type: 'call-uncertain', ...which, detail: answer.detail }] };
  }
}

const notDialled = (detail: string): Refusal =>
  new Refusal(
    409,
    'A central recusou a ligação',
    `Ninguém foi chamado (${detail}), e a tentativa não conta. Tente de novo, ou disque à mão.`,
  );

const noTelephony = (): Refusal =>
  new Refusal(
    409,
    'Não há central telefônica',
    'Esta instalação não disca por si. Disque à mão e registre com "via": "by-hand".',
  );

function refusalOf(
  placed: Exclude<PlacedCall, { outcome: 'placed' }>,
  { debtor }: RegisteredRecord,
): Refusal {
  switch (placed.outcome) {
    case 'not-yours':
      return notYours();
    case 'on-the-line':
      return new Refusal(
        409,
        'Há uma ligação sem resultado',
        'Diga antes o que resultou da ligação que já fez a esta pessoa.',
      );
    case 'refused': {
      const until = placed.until
        ? ` Pode a partir de ${momentText(placed.until, debtor.zone)}.`
        : '';
      const why = textsOf(placed.reasons).join(' ');
      return new Refusal(409, 'A ligação não pode ser feita agora', `${why}${until}`);
    }
  }
}

export const disposeDebtorCall = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/calls/{callId}/disposition',
  operationId: 'disposeCall',
  summary: 'Diz o que resultou de uma ligação, e faz o que decorre disso',
  description:
    'Quem falou com a própria pessoa a deixa descansar; número errado não é mais usado; `promised` leva o dia e `asked-callback` o momento. ' +
    'A pessoa sai do atendimento. Uma vez.',
  roles: ['admin', 'gestor', 'operador'],
  params: z.strictObject({ debtorId: DebtorId, callId: CallId }),
  query: NO_PARAMETERS,
  body: CallOutcome,
  answer: null,
  async handle(deps, call) {
    const { params, body, at } = call;
    const { disposition, callbackFrom, promiseDate, words, taskId } = body;
    await recordDecision(deps, call, params.debtorId, async (record, cause, profile) => {
      const line = openCall(record, call, params.callId);
      const { credorId } = line;
      if (taskId) requireCallTask(record, credorId, taskId);
      const promise = promiseDate
        ? await promiseFor(deps, record, credorId, promiseDate, at)
        : null;
      if (callbackFrom) await requireHours(deps, { record, profile }, callbackFrom, at);
      return disposeCall(
        record,
        line,
        {
          disposition,
          promise,
          words,
          callbackFrom: callbackFrom ?? null,
          taskId: taskId ?? null,
        },
        cause,
      );
    });
    if (disposition === 'deceased') await replanJoined(deps, params.debtorId, contextOf(call));
  },
});

/** One that has ended meanwhile is let be. @throws Refusal with 404 for none of this credor's that a call can end */
function requireCallTask({ tasks }: RegisteredRecord, credorId: CredorId, taskId: TaskId): void {
  const task = tasks.find((known) => known.taskId === taskId);
  if (task?.credorId === credorId && isForCalls(task)) return;
  throw notFound(
    'Tarefa não encontrada',
    `"taskId" veio como "${taskId}", que não é tarefa deste credor que uma ligação conclua; use uma das que o atendimento mostra, ou nenhuma.`,
  );
}

/** @throws Refusal with 404 for none, 403 for another credor's, 409 for another's or one that is closed */
function openCall(record: RegisteredRecord, { user }: Call, callId: CallId): CallLine {
  const line = record.debtor.callLog?.find((known) => known.callId === callId);
  if (!line) throw notFound('Ligação não encontrada', 'O devedor não tem ligação com este código.');
  requireCredor(user, line.credorId);
  const isManager = user.roles.some((role) => role === 'admin' || role === 'gestor');
  if (line.by !== `user:${user.userId}` && !isManager) throw notYours();
  if (line.state === 'placed') return line;
  throw new Refusal(
    409,
    'A ligação já tem resultado',
    'O resultado foi registrado antes; atualize a página.',
  );
}

export const askCallback = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/callbacks',
  operationId: 'askCallback',
  summary: 'Registra que a pessoa pediu para ser chamada, e a partir de quando',
  description:
    'Dentro do horário que a lei permite onde a pessoa mora. Na hora, ela entra na fila de trabalho.',
  roles: ['admin', 'gestor', 'operador'],
  params: ofDebtor,
  query: NO_PARAMETERS,
  body: CallbackRequest,
  answer: null,
  async handle(deps, call) {
    const { params, body, user, at } = call;
    const { credorId, from } = body;
    requireCredor(user, credorId);
    await recordDecision(deps, call, params.debtorId, async (record, _cause, profile) => {
      if (!caseOf(record, credorId)) throw debtorNotFound();
      await requireHours(deps, { record, profile }, from, at);
      return { facts: [{ type: 'callback-asked', credorId, from, via: 'operator' }] };
    });
  },
});

/** @throws Refusal with 409 for a moment that is over, too far ahead, or outside the hours of the law, with those of that day */
async function requireHours(
  { config, table }: Pick<ApiDeps, 'config' | 'table'>,
  loaded: Pick<RegisteredDebtor, 'record' | 'profile'>,
  from: Instant,
  now: Instant,
): Promise<void> {
  const joined = await readJoined(table, loaded.record);
  const policy = await readContactRules(config, loaded, undefined, joined);
  const hours = opensOn(loaded.record, policy, from, now);
  if (hours.outcome === 'open') return;
  throw new Refusal(409, 'O retorno não pode ser nesta hora', hours.why);
}
