import type { z } from 'zod';
import type { WorkDesk } from '#events/api/work.ts';
import { CallScripts, DEFAULT_CALL_SCRIPTS } from '#shared/domain/call/call-script.ts';
import { standingCallback } from '#shared/domain/call/standing-callback.ts';
import { callTasksOf } from '#shared/domain/call/call-tasks.ts';
import { type CallQuestion, gateOfCall, mayCall } from '#shared/domain/call/may-call.ts';
import { workerOf } from '#shared/domain/call/work-claim.ts';
import { workedByOthers } from '#shared/domain/carteira/team.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactStops } from '#shared/domain/gate/contact-stop.ts';
import { usableContacts } from '#shared/domain/gate/usable-contact.ts';
import type { CarteiraId, CredorId } from '#shared/domain/values/ids.ts';
import { contactRulesNow } from '#shared/table/contact-rules-now.ts';
import { readMemberships } from '#shared/table/read-memberships.ts';
import type { ApiDeps } from './api-deps.ts';
import { debtorNotFound, Refusal } from './refusal.ts';
import type { Call } from './route.ts';
import type { User } from './user.ts';
import { spokenTo } from './spoken-script.ts';
import { taskView } from './task-view.ts';
import { verdictOf } from './work-view.ts';

/**
 * What the gate is asked about a call of this credor to this person, now.
 *
 * @param readStops as for `contactRulesNow`
 */
export async function callQuestion(
  { config, table }: ApiDeps,
  { at }: Pick<Call, 'at'>,
  loaded: { readonly record: RegisteredRecord; readonly profile: Profile | null },
  credorId: CredorId,
  readStops?: () => Promise<ContactStops>,
): Promise<CallQuestion> {
  const policy = await contactRulesNow(table, config, loaded, readStops);
  return { record: loaded.record, credorId, policy, now: at };
}

/**
 * What an operator needs on the line.
 *
 * @throws Refusal with 409 for a person who is not the caller's right now
 */
export async function workDesk(
  deps: ApiDeps,
  { user }: Pick<Call, 'user'>,
  question: CallQuestion,
  profile: Profile | null,
): Promise<z.input<typeof WorkDesk>> {
  const { record, credorId, now } = question;
  const worker = workerOf(record.debtor, now);
  if (worker?.by !== `user:${user.userId}` || worker.credorId !== credorId) throw notYours();
  const known = caseOf(record, credorId);
  if (!known || !profile) throw debtorNotFound();
  const { debtorId, callLog = [] } = record.debtor;
  const open = callLog.findLast(({ state, by }) => state === 'placed' && by === worker.by);
  const phones = usableContacts(record, 'voice', now);
  return {
    debtorId,
    credorId,
    claimedUntil: worker.until,
    phones: phones.map(({ contactId, value, kind, confidence, confirmed, health }, index) => {
      const phone = phones[index];
      const call = phone
        ? verdictOf(gateOfCall(question, phone))
        : { may: 'never' as const, reasons: [] };
      return { contactId, value: value ?? '', kind, confidence, confirmed, health, call };
    }),
    call: verdictOf(mayCall(question)),
    ...(await scriptInForce(deps, question, profile)),
    tasks: callTasksOf(record, credorId).map(taskView),
    callback: standingCallback(record, credorId, now),
    openCall: open ? { callId: open.callId, contactId: open.contactId, at: open.at } : null,
    clickToCall: deps.placeCall !== null,
  };
}

/**
 * The carteiras of a credor that others of the team work. Whoever answers for the team or audits it sees all.
 */
export async function carteirasOfOthers(
  { table }: Pick<ApiDeps, 'table'>,
  { roles, email }: User,
  credorId: CredorId,
): Promise<readonly CarteiraId[]> {
  if (roles.some((role) => role !== 'operador')) return [];
  return workedByOthers(await readMemberships(table, credorId), email);
}

export const notYours = (): Refusal =>
  new Refusal(
    409,
    'O atendimento não é seu',
    'Assuma a pessoa na fila de trabalho antes; se já a assumiu, o tempo acabou ou outra pessoa da equipe a atende.',
  );

async function scriptInForce(
  deps: ApiDeps,
  question: CallQuestion,
  profile: Profile,
): Promise<{ readonly opening: string; readonly script: string }> {
  const published = await deps.config.find(CallScripts, 'call-script', question.credorId);
  const scripts = published?.document ?? DEFAULT_CALL_SCRIPTS;
  const { opening, body: script } = await spokenTo(deps, scripts, question, profile);
  return { opening, script };
}
