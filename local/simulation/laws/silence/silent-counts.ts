import { epochMsOf } from '#shared/domain/values/zone.ts';
import {
  type Counted,
  isCall,
  isCollecting,
} from '#local/simulation/laws/gate/earlier-contacts.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import { joinedLives } from '#local/simulation/laws/evidence/joined-lives.ts';
import { callsElsewhere, placedCalls } from '#local/simulation/laws/calls/placed-call.ts';
import { sentContacts } from '#local/simulation/laws/evidence/sent-contact.ts';
import type { Silence } from './silences.ts';
import { SLACK_MS } from './silent-person.ts';

/**
 * What counted of what the person had got when something was not said, by any registration: every message that collected and was
 * claimed, but for those that the channel had refused by then, and every call, but for those that had reached nobody of theirs.
 */
export function countedBefore(silence: Silence, evidence: Evidence): readonly Counted[] {
  const { life, known, at } = silence;
  const byLife = countedIn(evidence);
  const own = (byLife.get(life) ?? []).filter((past) => past.known.length < known.length);
  const others = joinedLives(silence, evidence).flatMap((other) =>
    (byLife.get(other) ?? []).filter((past) => epochMsOf(past.at) <= epochMsOf(at) + SLACK_MS),
  );
  const elsewhere = callsElsewhere(known);
  const refused = new Set(
    known.flatMap((fact) => (fact.type === 'message-refused' ? [fact.messageId] : [])),
  );
  return [...own, ...others]
    .filter((past) =>
      isCall(past) ? !elsewhere.has(past.placed.callId) : !refused.has(past.claim.messageId),
    )
    .toSorted((a, b) => epochMsOf(a.at) - epochMsOf(b.at));
}

function countedIn(evidence: Evidence): ReadonlyMap<Life, readonly Counted[]> {
  const known = found.get(evidence);
  if (known !== undefined) return known;
  const messages = sentContacts(evidence).filter(isCollecting);
  const all: readonly Counted[] = [...messages, ...placedCalls(evidence)];
  const byLife = Map.groupBy(all, ({ life }) => life);
  found.set(evidence, byLife);
  return byLife;
}

/** Many silences ask for the same. */
const found = new WeakMap<Evidence, ReadonlyMap<Life, readonly Counted[]>>();
