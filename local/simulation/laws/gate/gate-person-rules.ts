import { markedAs } from '#local/simulation/laws/second-reading/marks.ts';
import { SKEW_MS_MAX } from '#local/simulation/faults/fault-kind.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { GateReason } from '#shared/domain/gate/reason.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { epochMsOf, type Instant } from '#shared/domain/values/zone.ts';
import type { Rule } from './gate-rule.ts';
import { joinedLives, recordAt } from '#local/simulation/laws/evidence/joined-lives.ts';

const HOUR_MS = 3_600_000;
const REST_MS = 72 * HOUR_MS;

/** What the team does with its own hands: it marks people, speaks with them, keeps a control group, and stops what leaves. */
export const RULES_OF_THE_TEAM = {
  deceased: (contact) => markedAs('deceased', contact.known),
  minor: (contact) => markedAs('minor', contact.known),
  hardship: (contact) => markedAs('hardship', contact.known),
  'recent-conversation': ({ known, at }) => {
    const recent = known.find(
      (fact) =>
        fact.type === 'right-person-reached' &&
        epochMsOf(at) - epochMsOf(fact.spokeAt) + 2 * SKEW_MS_MAX < REST_MS,
    );
    return recent === undefined ? null : 'the team had just spoken with them';
  },
  'asked-later': (contact, _, evidence) => {
    const { before, claim, at } = contact;
    if (claim.channel !== 'voice') return null;
    // What the other registration said within a clock's error of the call may have come after it.
    const others = joinedLives(contact, evidence).flatMap((life) => {
      const [early, late] = [-2, 2].map((clocks) =>
        recordAt(life, epochMsOf(at) + clocks * SKEW_MS_MAX),
      );
      const wish = hourNamedTo(claim.credorId, early);
      return wish !== null && wish === hourNamedTo(claim.credorId, late) ? [wish] : [];
    });
    const wished = [hourNamedTo(claim.credorId, before) ?? [], ...others].flat();
    const from = wished.find((hour) => epochMsOf(at) + 2 * SKEW_MS_MAX < epochMsOf(hour));
    return from === undefined ? null : `they had asked for a call from ${from}`;
  },
  holdout: ({ known, claim }) => {
    const { purpose, credorId } = claim;
    const isHeldOut = known.some(
      (fact) =>
        fact.type === 'arm-assigned' && fact.credorId === credorId && fact.armId === 'controle',
    );
    const isCollecting = purpose.kind === 'regua-step' || purpose.kind === 'call';
    return isHeldOut && isCollecting && purpose.agreementId === undefined
      ? 'the case was of the control group'
      : null;
  },
  'switched-off': ({ at, claim, before }, _, { pulled }) => {
    const moment = epochMsOf(at);
    const held = pulled.find(({ scope, from, until }) => {
      if (moment - SKEW_MS_MAX <= from || moment + SKEW_MS_MAX >= until) return false;
      if (scope.kind === 'all') return true;
      if (scope.kind === 'channel') return scope.channel === claim.channel;
      if (scope.credorId !== claim.credorId) return false;
      const inCase = before.cases.find(({ credorId }) => credorId === claim.credorId);
      return scope.kind === 'credor' || scope.carteiraId === inCase?.carteiraId;
    });
    return held === undefined ? null : `the switch was pulled: ${JSON.stringify(held.scope)}`;
  },
} satisfies Partial<Record<GateReason, Rule>>;

const hourNamedTo = (
  credorId: CredorId,
  record: RegisteredRecord | null | undefined,
): Instant | null =>
  record?.cases.find((inCase) => inCase.credorId === credorId)?.callback?.from ?? null;
