import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import type { ContactWay } from '#shared/domain/gate/contact-way.ts';
import { isInForce } from '#shared/domain/gate/dated-rule.ts';
import { reaches } from '#shared/domain/gate/hours-rule.ts';
import { bindsChannel } from '#shared/domain/gate/named-channels.ts';
import type { GateReason } from '#shared/domain/gate/reason.ts';
import { withVoice } from '#shared/domain/gate/voice-rules.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Uf } from '#shared/domain/values/uf.ts';

/** About whom, when and by which way the gate was asked; `channel` is null where a step was held before it had one. */
export type RuleQuestion = {
  readonly policy: ContactPolicy;
  readonly credorId: CredorId;
  readonly uf: Uf | null;
  readonly channel: ContactWay | null;
  readonly on: LocalDate;
};

/**
 * Law or policy behind one reason of the gate, as the policy in force said it. Rules that another creditor asked for are left
 * out. Empty where the reason is a plain fact, such as a debt that is paid.
 */
export function ruleSources(reason: GateReason, question: RuleQuestion): readonly string[] {
  const found = FIXED[reason] ?? RULES[reason]?.(question) ?? [];
  return [...new Set(found)];
}

/** Reasons whose law stands in no document. */
const FIXED: Readonly<Partial<Record<GateReason, readonly string[]>>> = {
  deceased: ['Código Civil art. 6 e 1.997'],
  minor: ['Código Civil art. 3 e 4'],
  hardship: ['Lei 14.181/2021 (CDC art. 54-A e 104-A)'],
  disputed: ['CDC art. 42'],
  'opted-out': ['LGPD art. 18'],
  'no-consent': ['LGPD art. 7, I'],
};

type Dated = { source: string; validFrom: LocalDate; validUntil: LocalDate | null };
type Sources = (question: RuleQuestion) => readonly string[];

const one =
  (rule: (policy: ContactPolicy) => Dated): Sources =>
  ({ policy, on }) =>
    sourcesOf([rule(policy)], on);

const RULES: Readonly<Partial<Record<GateReason, Sources>>> = {
  prescribed: one(({ prescription }) => prescription),
  'channel-off': ({ policy, channel, on }) =>
    sourcesOf([channel === 'voice' ? policy.voiceMessages : policy.whatsapp], on),
  'contact-unconfirmed': one(({ unconfirmedContacts }) => unconfirmedContacts),
  'answer-late': one(({ confirmOptOut }) => confirmOptOut),
  'daily-cap': caps('day'),
  'weekly-cap': caps('week'),
  'monthly-cap': caps('month'),
  'minimum-interval': one(({ minimumInterval }) => minimumInterval),
  'payment-clearing': one(({ clearing }) => clearing),
  'payment-unmatched': one(({ unmatchedHold }) => unmatchedHold),
  'recent-payment': one(({ restAfterPayment }) => restAfterPayment),
  'recent-conversation': one(({ restAfterConversation }) => restAfterConversation),
  'outside-hours': hours,
  holiday: hours,
};

function caps(per: ContactPolicy['caps'][number]['per']): Sources {
  return (question) =>
    sourcesOf(
      bound(withVoice(question.policy).caps, question).filter(
        (cap) =>
          cap.per === per &&
          (question.channel === null || bindsChannel(cap.channels, question.channel)),
      ),
      question.on,
    );
}

function hours(question: RuleQuestion): readonly string[] {
  const { policy, uf, channel, on } = question;
  const rules = bound(withVoice(policy).hours, question).filter((rule) =>
    (channel === null ? rule.channels : [channel]).some((way) => reaches(rule, uf, way)),
  );
  return sourcesOf(rules, on);
}

const bound = <Rule extends { of?: { credorId: CredorId } | undefined }>(
  rules: readonly Rule[],
  { credorId }: RuleQuestion,
): readonly Rule[] => rules.filter(({ of }) => of === undefined || of.credorId === credorId);

const sourcesOf = (rules: readonly Dated[], on: LocalDate): readonly string[] =>
  rules.filter((rule) => isInForce(rule, on)).map(({ source }) => source);
