import type { FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import type { Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

const WEEK_MS = 7 * 86_400_000;

/** What holds where experience chooses among channels and hours, beside all that the gate holds everybody to. */
export const CHOICE_LAWS: readonly Law[] = [
  {
    name: 'a step waits for a better hour of its own day, and for no other day',
    breaches: ({ lives }) => lives.flatMap(waitsTooLong),
  },
  {
    name: 'whoever is on the plain ladder stays there, and nobody else comes to it',
    breaches: ({ lives }) => lives.flatMap(changesLadder),
  },
  {
    name: 'whoever is contacted by choice or on the plain ladder was counted for that before',
    breaches: ({ lives }) => lives.flatMap(countedOtherwise),
  },
  {
    name: 'a payment is put down to one contact of the week before it, and a contact to one payment',
    breaches: ({ lives }) => lives.flatMap(wronglyPutDown),
  },
];

function waitsTooLong({ debtorId, entries, person }: Life): readonly Breach[] {
  return entries.flatMap(({ fact, at }) => {
    if (fact.type !== 'step-held' || !fact.reasons.includes('better-hour')) return [];
    const day = (instant: string) => localDayOf(person.uf, Date.parse(instant));
    return day(at) === day(fact.until)
      ? []
      : [{ debtorId, at, what: `${fact.stepId} waits from ${at} until ${fact.until}` }];
  });
}

type Claim = HistoryEntry & { readonly fact: FactOf<'message-claimed'> };
const isClaim = (entry: HistoryEntry): entry is Claim => entry.fact.type === 'message-claimed';

const choiceOf = ({ fact: { purpose } }: Claim) =>
  purpose.kind === 'regua-step' ? purpose.choice : undefined;

function changesLadder({ debtorId, entries }: Life): readonly Breach[] {
  const chosen = entries.filter(isClaim).filter((claim) => choiceOf(claim) !== undefined);
  return [...Map.groupBy(chosen, ({ fact }) => fact.credorId)].flatMap(([credorId, claims]) => {
    const ways = new Set(claims.map((claim) => choiceOf(claim)?.plain === true));
    const at = claims.at(-1)?.at ?? null;
    return ways.size < 2 ? [] : [{ debtorId, at, what: `is on both ladders of ${credorId}` }];
  });
}

function countedOtherwise({ debtorId, entries }: Life): readonly Breach[] {
  const counted = new Map<string, string>();
  return entries.flatMap((entry) => {
    const { fact, at } = entry;
    if (fact.type === 'arm-assigned' && fact.studyId.startsWith('escolha:'))
      counted.set(fact.credorId, fact.armId);
    if (!isClaim(entry)) return [];
    const choice = choiceOf(entry);
    if (choice === undefined) return [];
    const right = choice.plain ? 'regua' : 'escolha';
    const known = counted.get(entry.fact.credorId) ?? 'nothing';
    const what = `a contact of ${right} is counted for ${known}`;
    return known === right ? [] : [{ debtorId, at, what }];
  });
}

function wronglyPutDown({ debtorId, entries }: Life): readonly Breach[] {
  const answered = new Set<string>();
  return entries.flatMap(({ fact, at, seq }) => {
    if (fact.type !== 'payment-applied' || !fact.answers) return [];
    const { messageId } = fact.answers;
    const claim = entries
      .filter(isClaim)
      .find((entry) => entry.seq < seq && entry.fact.messageId === messageId);
    const before = claim ? Date.parse(fact.paidAt) - Date.parse(claim.at) : -1;
    const isRight = before >= 0 && before <= WEEK_MS && !answered.has(messageId);
    answered.add(messageId);
    return isRight ? [] : [{ debtorId, at, what: `${fact.paymentId} is put down to ${messageId}` }];
  });
}
