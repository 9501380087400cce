import * as z from 'zod';
import { OverrideRequest, PauseRequest, ResumeRequest, StopRequest } from '#events/api/ladder.ts';
import { mayLift } from '#shared/domain/case/may-lift.ts';
import { PAUSE_MOTIVE_WORDS, type PauseMotive } from '#shared/domain/case/pause.ts';
import { liftOverride, overrideStep } from '#shared/domain/case/override-step.ts';
import {
  type LadderDecision,
  pauseLadders,
  protectionsOf,
  resumeLadders,
  stopLadders,
} from '#shared/domain/case/rest-ladder.ts';
import { keptNote } from '#shared/domain/debtor/note.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { pinName } from '#shared/domain/regua/plan-rules.ts';
import { type CredorId, DebtorId, OverrideId } from '#shared/domain/values/ids.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import { recordDecision } from '../record-decision.ts';
import { notFound, Refusal } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor, sees, type User } from '../user.ts';

const ofDebtor = z.strictObject({ debtorId: DebtorId });

export const pauseLadder = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/pause',
  operationId: 'pauseLadder',
  summary: 'Deixa a régua em pausa até um dia, de uma cobrança ou de todas que se vê',
  description:
    'Ninguém cobra nesse tempo, e o que cairia nele não é mais devido depois. A pausa pode começar no passado: o que ' +
    'ficou por fazer desde então também não é mais devido. Acordos e promessas seguem com os seus prazos.',
  roles: ['admin', 'gestor', 'operador'],
  params: ofDebtor,
  query: NO_PARAMETERS,
  body: PauseRequest,
  answer: null,
  async handle(deps, call) {
    const { user, at, body } = call;
    const { from = null, until, motive } = body;
    const which = whichOf(user, body.credorId);
    await recordDecision(deps, call, call.params.debtorId, (record) =>
      decided(pauseLadders(record, which, { from, until }, motive, at)),
    );
  },
});

export const resumeLadder = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/resume',
  operationId: 'resumeLadder',
  summary: 'Retoma a régua que está em pausa ou foi encerrada',
  description:
    'Ela segue do ponto em que os dias a deixaram; nada se repete. O que parou por ordem judicial, dificuldades, doença ou ' +
    'luto só um gestor ou admin retoma, com o porquê em `words`, que fica na linha do tempo.',
  roles: ['admin', 'gestor', 'operador'],
  params: ofDebtor,
  query: NO_PARAMETERS,
  body: ResumeRequest,
  answer: null,
  async handle(deps, call) {
    const which = whichOf(call.user, call.body.credorId);
    const { debtorId } = call.params;
    await recordDecision(deps, call, debtorId, (record, cause) => {
      const { words = '' } = call.body;
      const protections = protectionsOf(record, which, call.at);
      requireMayLift(protections, call.user, words);
      const { noteId, notes } = keptNote(words, debtorId, cause);
      return { ...decided(resumeLadders(record, which, noteId, call.at)), vault: { notes } };
    });
  },
});

export const stopLadder = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/stop',
  operationId: 'stopLadder',
  summary: 'Encerra a régua, com um motivo, até alguém retomar',
  roles: ['admin', 'gestor', 'operador'],
  params: ofDebtor,
  query: NO_PARAMETERS,
  body: StopRequest,
  answer: null,
  async handle(deps, call) {
    const which = whichOf(call.user, call.body.credorId);
    await recordDecision(deps, call, call.params.debtorId, (record) =>
      decided(stopLadders(record, which, call.body.motive)),
    );
  },
});

export const addOverride = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/overrides',
  operationId: 'addOverride',
  summary: 'Faz algo diferente do que a régua diz, para um devedor ou uma dívida',
  description:
    'Não fazer um passo, usar só um canal ou andar alguns dias mais tarde. Com debtId, vale enquanto a cobrança é desta dívida.',
  roles: ['admin', 'gestor', 'operador'],
  params: ofDebtor,
  query: NO_PARAMETERS,
  body: OverrideRequest,
  answer: null,
  async handle(deps, call) {
    const { user, body } = call;
    const { credorId, debtId = null, change, motive } = body;
    requireCredor(user, credorId);
    await recordDecision(deps, call, call.params.debtorId, async (record, cause) => {
      const known = record.cases.find((one) => one.credorId === credorId);
      const { reguas } = await readPlanRules(deps.config, record);
      const regua = known && reguas.get(pinName(known.regua));
      if (!regua) throw notFound('Cobrança não encontrada', `Não há cobrança de "${credorId}".`);
      return decided(overrideStep(record, credorId, { change, debtId, motive }, regua, cause));
    });
  },
});

export const removeOverride = route({
  method: 'DELETE',
  path: '/api/debtors/{debtorId}/overrides/{overrideId}',
  operationId: 'removeOverride',
  summary: 'Desfaz uma exceção: volta a valer o que a régua diz',
  description:
    'A que protege a pessoa (ordem judicial, dificuldades, doença ou luto) só um gestor ou admin desfaz.',
  roles: ['admin', 'gestor', 'operador'],
  params: z.strictObject({ debtorId: DebtorId, overrideId: OverrideId }),
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: null,
  async handle(deps, call) {
    const { debtorId, overrideId } = call.params;
    await recordDecision(deps, call, debtorId, (record) => {
      const own = ownCases(record, call.user);
      const overrides = own.cases.flatMap((known) => known.overrides ?? []);
      const lifted = overrides.filter((known) => known.overrideId === overrideId);
      requireMayLift(
        lifted.map(({ motive }) => motive),
        call.user,
        null,
      );
      return decided(liftOverride(own, overrideId));
    });
  },
});

const ownCases = (record: RegisteredRecord, user: User): RegisteredRecord => ({
  ...record,
  cases: record.cases.filter(({ credorId }) => sees(user, credorId)),
});

/** @throws Refusal with 403 for a credor that the user does not see */
function whichOf(user: User, credorId: CredorId | undefined) {
  if (credorId !== undefined) requireCredor(user, credorId);
  return { credorId: credorId ?? null, mayDecide: (other: CredorId) => sees(user, other) };
}

/** @throws Refusal with 403 for an operator where what protects the person would end, and with 422 for a gestor who says no word why */
function requireMayLift(motives: readonly PauseMotive[], user: User, words: string | null): void {
  const isGestor = user.roles.some((role) => role === 'admin' || role === 'gestor');
  const lift = mayLift(motives, { isGestor, words });
  if (lift.answer === 'yes') return;
  switch (lift.because) {
    case 'only-gestor':
      throw new Refusal(
        403,
        'Só um gestor decide isto',
        `Isto protege a pessoa: "${PAUSE_MOTIVE_WORDS[lift.motive]}". Peça a um gestor que decida.`,
      );
    case 'words-missing':
      throw new Refusal(
        422,
        'Falta o porquê',
        'A régua parou por um motivo que protege a pessoa. Envie em "words" o que mudou; fica na linha do tempo.',
      );
  }
}

/** @throws Refusal with 409, saying what to do instead */
function decided(decision: LadderDecision) {
  if ('facts' in decision) return decision;
  const { refused } = decision;
  const detail = `${refused.slice(0, 1).toUpperCase()}${refused.slice(1)}.`;
  throw new Refusal(409, 'A régua fica como está', detail);
}
