import { activeAgreementOf } from '#shared/domain/agreement/agreement-figures.ts';
import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { debtsOfLadder } from '#shared/domain/case/ladder.ts';
import type { Contact } from '#shared/domain/debtor/contact.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactRules } from '#shared/domain/gate/contact-rules.ts';
import { type ContactDecision, decideContact } from '#shared/domain/gate/decide-contact.ts';
import { withoutPrescribed } from '#shared/domain/gate/prescription.ts';
import type { GateReason } from '#shared/domain/gate/reason.ts';
import { REASON_TEXTS } from '#shared/domain/gate/reason-texts.ts';
import { usableContacts } from '#shared/domain/gate/usable-contact.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { type CallPurpose, purposeFor } from './call-line.ts';
import { callTasksOf } from './call-tasks.ts';
import { standingCallback } from './standing-callback.ts';

/** What may be asked about calling one person for one credor. */
export type CallQuestion = {
  readonly record: RegisteredRecord;
  readonly credorId: CredorId;
  readonly policy: ContactRules;
  readonly now: Instant;
};

/** Why nobody is called although the gate says nothing against it, besides what the gate says. */
export type NoCallReason = GateReason | 'no-phone' | 'not-late';

export const NO_CALL_TEXTS: Readonly<Record<NoCallReason, string>> = {
  ...REASON_TEXTS,
  'no-phone': 'Não há telefone que sirva.',
  'not-late': 'Nada está vencido, e ninguém pediu a ligação.',
};

export type CallDecision =
  | { readonly answer: 'call'; readonly contact: Contact }
  | { readonly answer: 'hold'; readonly until: Instant; readonly reasons: readonly NoCallReason[] }
  | { readonly answer: 'never'; readonly reasons: readonly NoCallReason[] };

/** A callback whose moment has come, and is not over, is what the debtor asked for; every other call collects. */
export function callPurpose({ record, credorId, now }: CallQuestion): CallPurpose {
  const callback = standingCallback(record, credorId, now);
  return callback && callback.from <= now ? purposeFor(callback) : 'call';
}

/** What the gate says of a call to one number right now; the script tells a stranger nothing, so it is neutral. */
export function gateOfCall(question: CallQuestion, contact: Contact): ContactDecision {
  const { record, credorId, policy, now } = question;
  const purpose = callPurpose(question);
  const agreementId = agreementSpokenOf(question);
  return decideContact({
    record,
    credorId,
    policy,
    now,
    contact,
    purpose,
    agreementId,
    channel: 'voice',
    neutral: true,
  });
}

/** Whether somebody may be called now, at which number, or what speaks against it. Of several numbers the surest that may. */
export function mayCall(question: CallQuestion): CallDecision {
  if (!isWanted(question)) return { answer: 'never', reasons: ['not-late'] };
  const phones = usableContacts(question.record, 'voice', question.now);
  const asked = phones.map((contact) => ({ contact, decided: gateOfCall(question, contact) }));
  const free = asked.find(({ decided }) => decided.answer === 'send');
  if (free) return { answer: 'call', contact: free.contact };
  for (const { decided } of asked) if (decided.answer === 'hold') return decided;
  for (const { decided } of asked) if (decided.answer === 'never') return decided;
  return { answer: 'never', reasons: ['no-phone'] };
}

/** Nobody is called about what is not late yet, unless they asked for it or the régua did. */
function isWanted(question: CallQuestion): boolean {
  const { record, credorId, policy, now } = question;
  const today = localDateOf(now, record.debtor.zone);
  const ladder = { credorId, agreementId: agreementSpokenOf(question) };
  const asked = debtsOfLadder(withoutPrescribed(record, policy, today), ladder);
  return (
    callPurpose(question) !== 'call' ||
    callTasksOf(record, credorId).length > 0 ||
    asked.some(({ dueDate }) => dueDate < today) ||
    // Whoever owes nothing, or nothing that may be asked for, is the gate's to hold, which says so.
    asked.length === 0
  );
}

/** The agreement whose oldest instalment a call is about, when all that is owed rests in one, but for what nobody may ask for. */
function agreementSpokenOf({ record, credorId, policy, now }: CallQuestion) {
  const today = localDateOf(now, record.debtor.zone);
  const left = withoutPrescribed(record, policy, today);
  if (debtsOfLadder(left, { credorId }).length > 0) return undefined;
  const [oldest] = openDebtsOf(left, credorId);
  return oldest?.instalment?.agreementId ?? activeAgreementOf(record, credorId)?.agreementId;
}
