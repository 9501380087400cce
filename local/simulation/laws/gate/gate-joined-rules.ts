import { SKEW_MS_MAX } from '#local/simulation/faults/fault-kind.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { GateReason } from '#shared/domain/gate/reason.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import type { Rule } from './gate-rule.ts';
import type { Contacted } from '#local/simulation/laws/evidence/contacted.ts';
import { joinedLives, recordAt } from '#local/simulation/laws/evidence/joined-lives.ts';
import { collectible } from '#local/simulation/laws/second-reading/due-dates.ts';

const ALIVE: ReadonlySet<string> = new Set(['untried', 'delivers']);

/** Whoever is registered twice is spoken to by one registration at a time. */
export const RULES_OF_JOINED = {
  'other-registration': (contact, _, evidence) => {
    const { claim, at, before } = contact;
    const { purpose } = claim;
    const isCollecting = purpose.kind === 'regua-step' || purpose.kind === 'call';
    if (!isCollecting || purpose.agreementId !== undefined) return null;
    const mine = placeOf(before, contact);
    const first = joinedLives(contact, evidence).find((life) =>
      // What happened within a clock's error of the claim may have come after it.
      [-2 * SKEW_MS_MAX, 2 * SKEW_MS_MAX].every((skew) => {
        const other = recordAt(life, epochMsOf(at) + skew);
        const theirs = other && speaks(other, contact) ? placeOf(other, contact) : null;
        return mine !== null && theirs !== null && theirs < mine;
      }),
    );
    return first === undefined ? null : `${first.debtorId}, who is the same person, spoke first`;
  },
} satisfies Partial<Record<GateReason, Rule>>;

/** By the oldest day that something is owed for; null where nothing may be asked for. */
function placeOf(record: RegisteredRecord, contact: Contacted): string | null {
  const [oldest] = collectible({ ...contact, before: record });
  return oldest === undefined ? null : `${oldest} ${record.debtor.debtorId}`;
}

function speaks(record: RegisteredRecord, { claim }: Contacted): boolean {
  const known = record.cases.find(({ credorId }) => credorId === claim.credorId);
  const isHeldOut = known?.arms?.some(({ armId }) => armId === 'controle') ?? false;
  if (known?.status !== 'active' || known.stopped || isHeldOut) return false;
  const { optedOut } = record.debtor;
  return record.contacts.some(
    ({ kind, health }) =>
      ALIVE.has(health) &&
      ((kind === 'email' && !optedOut.includes('email')) ||
        (kind === 'mobile' && !optedOut.includes('sms'))),
  );
}
