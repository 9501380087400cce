import type { z } from 'zod';
import type { CallVerdict, WorkRow } from '#events/api/work.ts';
import { callbackEnds } from '#shared/domain/call/callback.ts';
import { callTasksOf } from '#shared/domain/call/call-tasks.ts';
import type { CallDecision, NoCallReason } from '#shared/domain/call/may-call.ts';
import { type CallQuestion, mayCall, NO_CALL_TEXTS } from '#shared/domain/call/may-call.ts';
import { workerOf } from '#shared/domain/call/work-claim.ts';
import { expectedValue, type WorkReason, workRank } from '#shared/domain/call/work-rank.ts';
import { caseOf, oldestDueDate, principalOpenOf } from '#shared/domain/case/case-figures.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import type { ContactDecision } from '#shared/domain/gate/decide-contact.ts';
import { withoutPrescribed } from '#shared/domain/gate/prescription.ts';
import { momentText } from '#shared/domain/history/words.ts';
import { daysBetween, formatDate } from '#shared/domain/values/local-date.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { bandOf, type ScoreBands } from '#shared/domain/score/bands.ts';
import { chancePercentOf } from '#shared/domain/score/chance.ts';
import { asOffered, countsAsDecided, isInControl } from '#shared/domain/score/treated-score.ts';
import type { User } from './user.ts';

/** What the gate says, in words. */
export function verdictOf(decided: CallDecision | ContactDecision): z.input<typeof CallVerdict> {
  switch (decided.answer) {
    case 'call':
    case 'send':
      return { may: 'now' };
    case 'hold':
      return { may: 'later', until: decided.until, reasons: textsOf(decided.reasons) };
    case 'never':
      return { may: 'never', reasons: textsOf(decided.reasons) };
  }
}

export const textsOf = (reasons: readonly NoCallReason[]): string[] =>
  reasons.map((reason) => NO_CALL_TEXTS[reason]);

/** A person in the list; null once nothing of the case waits any more, which the index may not know yet. */
export function workRow(
  question: CallQuestion,
  profile: Profile | null,
  user: User,
  bands: ScoreBands | null,
): z.input<typeof WorkRow> | null {
  const { record, credorId, policy, now } = question;
  const today = localDateOf(now, record.debtor.zone);
  const collected = withoutPrescribed(record, policy, today);
  const rank = workRank(collected, credorId);
  if (rank === null) return null;
  const worker = workerOf(record.debtor, now);
  const since = oldestDueDate(collected, credorId);
  const score = caseOf(record, credorId)?.score;
  return {
    debtorId: record.debtor.debtorId,
    credorId,
    name: profile?.name ?? '',
    reason: rank.reason,
    why: whyOf({ ...question, record: collected }, rank.reason),
    principalOpen: principalOpenOf(collected, credorId),
    expected: expectedValue(collected, credorId),
    band: bandOf(bands, score ? asOffered(score) : undefined),
    daysLate: since === null ? 0 : Math.max(0, daysBetween(since, today)),
    call: verdictOf(mayCall(question)),
    claimedBy: worker?.by ?? null,
    isMine: worker?.by === `user:${user.userId}`,
  };
}

function whyOf({ record, credorId, now }: CallQuestion, reason: WorkReason): string {
  const { zone } = record.debtor;
  switch (reason) {
    case 'broken-promise':
      return 'Prometeu pagar e não pagou.';
    case 'callback': {
      const callback = caseOf(record, credorId)?.callback;
      if (!callback) return '';
      const asked = `Pediu para ser chamado a partir de ${momentText(callback.from, zone)}`;
      return now < callbackEnds(callback) ? `${asked}.` : `${asked}, e ninguém ligou a tempo.`;
    }
    case 'task': {
      const [first] = callTasksOf(record, credorId);
      return first ? `${first.title}, até ${formatDate(first.dueOn)}.` : '';
    }
    case 'value': {
      const score = caseOf(record, credorId)?.score;
      const owed = formatReais(principalOpenOf(record, credorId));
      if (!score) return `Sem score, sobre ${owed}.`;
      if (countsAsDecided(score))
        return `Score ${score.decided} de 1000, decidido em revisão, sobre ${owed}.`;
      if (isInControl(score)) return `Grupo de controle: lugar sorteado, sobre ${owed}.`;
      if (score.held !== undefined)
        return `Score ${score.held} de 1000, o de antes da revisão, sobre ${owed}.`;
      const percent = chancePercentOf(score);
      return percent === null
        ? `Score ${score.value} de 1000, sobre ${owed}.`
        : `${percent}% de chance de pagar em 30 dias, sobre ${owed}.`;
    }
  }
}
