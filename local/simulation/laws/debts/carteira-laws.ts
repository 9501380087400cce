import { isPlacing } from '#local/simulation/laws/second-reading/placing.ts';
import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { takesPart } from '#shared/domain/experiment/held-out.ts';
import { DEFAULT_CARTEIRAS } from '#shared/domain/carteira/default-carteiras.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { sortCase } from '#shared/domain/carteira/sort-case.ts';
import { addMinutes, epochMsOf, instantAt } from '#shared/domain/values/zone.ts';
import { type CarteiraExceptions, carteiraName } from '#shared/domain/carteira/step-exception.ts';
import type { CarteiraId } from '#shared/domain/values/ids.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { ownBooks, owedIn } from '#local/simulation/laws/second-reading/books.ts';
import { isYoung } from '#local/simulation/laws/second-reading/debts.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

/** A day and the time that a night's sorting may take. */
const SINCE_LAST_NIGHT_MINUTES = 36 * 60;

/** Nobody puts a score that was learnt in force here. */
const RULES = {
  carteiras: DEFAULT_CARTEIRAS,
  model: EXPERT_MODEL,
  policy: DEFAULT_CONTACT_POLICY,
};

/** What holds of carteiras, whose rules nobody changes in these worlds. */
export const CARTEIRA_LAWS: readonly Law[] = [
  {
    name: 'whoever belongs in a carteira since the last night is in it',
    breaches: ({ lives, now }) => lives.flatMap((life) => misplaced(life, now)),
  },
  {
    name: 'whatever has prescribed counts for no place in the work list since the last night',
    breaches: ({ lives, now }) => lives.flatMap((life) => askedForTooLong(life, now)),
  },
  {
    name: 'no message leaves by a step or a channel that the carteira leaves out',
    breaches: ({ lives, exceptions }) => lives.flatMap((life) => againstCarteira(life, exceptions)),
  },
  {
    name: 'whoever is in a carteira with a régua for everybody follows it since the last night',
    breaches: (evidence) => evidence.lives.flatMap((life) => onAnotherRegua(life, evidence)),
  },
];

function misplaced({ debtorId, record, entries }: Life, now: Evidence['now']): readonly Breach[] {
  const at = instantAt(now);
  const lastNight = addMinutes(at, -SINCE_LAST_NIGHT_MINUTES);
  return record.cases.flatMap(({ credorId }) => {
    // What is owed since the night, as when an agreement broke, is for the night that comes.
    const owesOtherwise = entries.some(
      ({ at: told, fact }) => told > lastNight && 'ledgers' in fact && fact.credorId === credorId,
    );
    if (owesOtherwise) return [];
    const [then, today] = [lastNight, at].map((moment) =>
      sortCase(record, credorId, RULES, moment),
    );
    // Whom only today's day places elsewhere is moved by the night that comes.
    if (!today || today.from === today.to || then?.to !== today.to) return [];
    return [{ debtorId, at: null, what: `is in ${today.from} and belongs in ${today.to}` }];
  });
}

function askedForTooLong(
  { debtorId, record, entries, person: { uf } }: Life,
  now: Evidence['now'],
): readonly Breach[] {
  const lastNight = addMinutes(instantAt(now), -SINCE_LAST_NIGHT_MINUTES);
  const day = localDayOf(uf, epochMsOf(lastNight));
  const mayBe = entries.some(
    ({ fact }) =>
      (fact.type === 'debt-imported' || fact.type === 'debt-corrected') &&
      !isYoung({ dueDate: fact.dueDate, kind: fact.terms.kind }, day),
  );
  const old = mayBe ? owedIn(ownBooks(entries, uf)).filter((debt) => !isYoung(debt, day)) : [];
  return old.flatMap(({ credorId, debtId }) => {
    const known = record.cases.find((one) => one.credorId === credorId);
    // What was sent, given back or agreed since the night is for the night that comes.
    const isNews = entries.some(
      ({ at, fact }) => at > lastNight && 'credorId' in fact && fact.credorId === credorId,
    );
    if (isNews || known?.prescribed?.some((id) => id === debtId)) return [];
    return [{ debtorId, at: null, what: `${debtId} has prescribed, and its case counts it` }];
  });
}

function onAnotherRegua(
  { debtorId, record, entries }: Life,
  { ownReguas, tried, now }: Evidence,
): readonly Breach[] {
  const lastNight = addMinutes(instantAt(now), -SINCE_LAST_NIGHT_MINUTES);
  const running = new Set(
    tried
      .filter(({ stoppedAt }) => stoppedAt === null)
      .map(({ credorId, experimentId }) => `${credorId}.${experimentId}`),
  );
  return record.cases.flatMap((known) => {
    const { credorId, carteiraId, regua, reguaKeptIn, status, overrides = [] } = known;
    const own = ownReguas.get(carteiraName(credorId, carteiraId));
    const isFree = status !== 'settled' && openDebtsOf(record, credorId).length > 0;
    if (!own || own === regua.reguaId || !isFree || takesPart(known, running)) return [];
    const isNews = entries.some(
      ({ at, fact }) => at > lastNight && 'credorId' in fact && fact.credorId === credorId,
    );
    // An exception of their own that only the old régua can honour holds them there.
    const isHeld = overrides.some(({ change }) => change.stepId !== undefined);
    if (isNews || isHeld || reguaKeptIn === carteiraId) return [];
    const what = `is in ${carteiraId} and follows ${regua.reguaId} instead of ${own}`;
    return [{ debtorId, at: null, what }];
  });
}

/** Held against the carteira in which the case was when the message was asked for. */
function againstCarteira(
  { debtorId, entries }: Life,
  known: CarteiraExceptions,
): readonly Breach[] {
  const places = new Map<string, CarteiraId>();
  return entries.flatMap(({ fact, at }) => {
    if (isPlacing(fact)) places.set(fact.credorId, fact.carteiraId);
    if (fact.type !== 'message-requested' || fact.purpose.kind !== 'regua-step') return [];
    const { credorId, channel, purpose } = fact;
    const carteiraId = places.get(credorId);
    if (purpose.agreementId || carteiraId === undefined) return [];
    const { stepId } = purpose;
    const isLeftOut = known
      .get(carteiraName(credorId, carteiraId))
      ?.some(({ change }) =>
        change.kind === 'skip'
          ? change.stepId === stepId
          : change.kind === 'no-channel' && change.channel === channel,
      );
    const what = `${stepId} by ${channel}, which ${carteiraId} leaves out`;
    return isLeftOut ? [{ debtorId, at, what }] : [];
  });
}
