import { SKEW_MS_MAX } from '#local/simulation/faults/fault-kind.ts';
import type { DebtorFlag } from '#shared/domain/debtor/flag.ts';
import type { GateReason } from '#shared/domain/gate/reason.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import type { Rule } from './gate-rule.ts';

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
  'asked-later': ({ before, claim, at }) => {
    const inCase = before.cases.find(({ credorId }) => credorId === claim.credorId);
    const from = inCase?.callback?.from;
    const isEarly = from !== undefined && epochMsOf(at) + 2 * SKEW_MS_MAX < epochMsOf(from);
    return claim.channel === 'voice' && isEarly ? `they had asked for a call from ${from}` : null;
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

/** Whether the last word about a mark is that it holds; that nothing of the dead and of minors is listed says it, too. */
export function markedAs(flag: DebtorFlag, known: readonly Fact[]): string | null {
  const word = known.findLast(
    (fact) =>
      (fact.type === 'debtor-flagged' || fact.type === 'debtor-unflagged') && fact.flag === flag,
  );
  const bar = known.findLast(
    ({ type }) => type === 'listing-barred' || type === 'listing-bar-lifted',
  );
  const isBarred = bar?.type === 'listing-barred' && bar.because === flag;
  return word?.type === 'debtor-flagged' || isBarred ? `the person was marked: ${flag}` : null;
}
