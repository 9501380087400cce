import { REACTING_REGUA } from '#local/sample/reacting-regua.ts';
import { carteiraName, type StepException } from '#shared/domain/carteira/step-exception.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import type { Channel } from '#shared/domain/message/channel.ts';
import { AGREEMENT_REGUA } from '#shared/domain/regua/agreement-regua.ts';
import { messagesOf } from '#shared/domain/regua/step.ts';
import { isPlacing } from '#local/simulation/laws/second-reading/placing.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import { exceptionsAt } from '#local/simulation/laws/regua/ladder-laws.ts';
import type { Silence } from './silences.ts';

/** The channels by which a step of these worlds writes where nobody says otherwise; null of a step that came later. */
export function plainChannelsOf({ stepId, agreementId }: Step): readonly Channel[] | null {
  const { steps, reactions } = agreementId === undefined ? REACTING_REGUA : AGREEMENT_REGUA;
  const step = [...steps, ...reactions].find((known) => known.stepId === stepId);
  return step ? messagesOf(step).map(({ channel }) => channel) : null;
}

type Step = Pick<FactOf<'step-skipped'>, 'stepId' | 'agreementId'>;

/** What the carteira in which a case is does otherwise; the reminders of an agreement know nothing of it. */
export function carteiraChanges(
  { credorId, agreementId }: Pick<FactOf<'step-skipped'>, 'credorId' | 'agreementId'>,
  known: readonly Fact[],
  { exceptions }: Pick<Evidence, 'exceptions'>,
): readonly StepException['change'][] {
  const place = known.findLast((fact) => isPlacing(fact) && fact.credorId === credorId);
  if (agreementId !== undefined || !place || !isPlacing(place)) return [];
  const own = exceptions.get(carteiraName(credorId, place.carteiraId)) ?? [];
  return own.map(({ change }) => change);
}

/** The channels by which a step surely writes, by what its carteira leaves of them; none where nobody can tell. */
export function writtenChannelsOf(
  { unsaid, life, known }: Silence,
  evidence: Evidence,
): readonly Channel[] {
  if (unsaid.type !== 'step-skipped') return [];
  const own = exceptionsAt(life.entries.slice(0, known.length), unsaid.credorId);
  if (own.some(({ change }) => change.kind === 'channel')) return [];
  const changes = carteiraChanges(unsaid, known, evidence);
  return (plainChannelsOf(unsaid) ?? []).filter(
    (channel) =>
      !changes.some((change) => change.kind === 'no-channel' && change.channel === channel),
  );
}
