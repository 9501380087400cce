import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { evolve, isRegistered } from '#shared/domain/history/evolve.ts';
import {
  type DebtorRecord,
  EMPTY_RECORD,
  type RegisteredRecord,
} from '#shared/domain/debtor/record.ts';
import { epochMsOf, type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Contacted } from '#local/simulation/laws/evidence/contacted.ts';
import { type Wish, wishMet } from '#local/simulation/laws/second-reading/wishes.ts';
import { isOwed, lastDayOf } from '#local/simulation/laws/second-reading/due-dates.ts';

/** A call that somebody of the team placed, as the rules of the gate look at it. */
export type PlacedCall = Contacted & {
  readonly placed: FactOf<'call-placed'>;
  /** The debtor's wish that it meets; null for a call that collects. */
  readonly wish: Wish | null;
};

/** Every call of everybody, in the order of each history, also of those that never rang. */
export function placedCalls(evidence: Evidence): readonly PlacedCall[] {
  const known = found.get(evidence);
  if (known !== undefined) return known;
  const calls = evidence.lives.flatMap(callsIn);
  found.set(evidence, calls);
  return calls;
}

/** Many laws ask for the same. */
const found = new WeakMap<Evidence, readonly PlacedCall[]>();

function callsIn(life: Life): readonly PlacedCall[] {
  const calls: PlacedCall[] = [];
  let record: DebtorRecord = EMPTY_RECORD;
  for (const [index, entry] of life.entries.entries()) {
    const { fact, at } = entry;
    if (fact.type === 'call-placed' && isRegistered(record)) {
      const { credorId, contactId, asked } = fact;
      const before = life.entries.slice(0, index);
      const purpose = { kind: 'call' as const, agreementId: onlyAgreementOf(record, credorId, at) };
      calls.push({
        life,
        at,
        known: before.map((earlier) => earlier.fact),
        before: record,
        claim: { credorId, contactId, channel: 'voice', purpose },
        messages: [{ kind: 'voice', at: epochMsOf(at) }],
        placed: fact,
        wish: asked ? wishMet(credorId, at, before) : null,
      });
    }
    record = evolve(record, entry);
  }
  return calls;
}

/** Numbers of others, and of nobody: nobody was called, so nothing counts it. */
const ELSEWHERE: ReadonlySet<string> = new Set(['wrong-number', 'invalid-number']);

/** The calls that these facts tell to have reached nobody of this person's. */
export const callsElsewhere = (facts: readonly Fact[]): ReadonlySet<string> =>
  new Set(
    facts.flatMap((fact) =>
      fact.type === 'call-failed' ||
      (fact.type === 'call-disposed' && ELSEWHERE.has(fact.disposition))
        ? [fact.callId]
        : [],
    ),
  );

/** What is left to speak of when all debts of a case that may be asked for rest in an agreement. */
function onlyAgreementOf(record: RegisteredRecord, credorId: string, at: Instant) {
  const today = localDateOf(at, record.debtor.zone);
  const asked = record.debts.filter(
    (debt) => debt.credorId === credorId && isOwed(debt) && today <= lastDayOf(debt),
  );
  const isOwn = asked.some(({ instalment }) => instalment === undefined);
  return isOwn ? undefined : asked.find(({ instalment }) => instalment)?.instalment?.agreementId;
}
