import assert from 'node:assert/strict';
import type { NextAlarm } from '#shared/domain/debtor/alarm.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { type ContactStop, holds } from '#shared/domain/gate/contact-stop.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { decideSending } from '#shared/domain/message/decide-sending.ts';
import type { TurnDocuments } from '#shared/domain/message/message-documents.ts';
import { sentFact } from '#shared/domain/message/sent-message.ts';
import { decideAlarm } from '#shared/domain/regua/decide-alarm.ts';
import { planAfter } from '#shared/domain/regua/plan-after.ts';
import { planAlarm, type RingingAlarm } from '#shared/domain/regua/plan-alarm.ts';
import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { boundWhereTheyAre, liveNight, type NightRules, nightsBetween } from './nights.ts';
import { linesOf, type TrialLine } from './trial-line.ts';

/** More rings than any régua has in a year. */
const RINGS_MAX = 2_000;
/** Nothing leaves: links lead nowhere, and are as long as those that do. */
const NOWHERE = 'https://exemplo.com.br/p/0123456789012345678901';

export type TriedPerson = {
  readonly record: RegisteredRecord;
  /** Null once the person was anonymised: nothing is sent then. */
  readonly profile: Profile | null;
};

export type TrialBooks = {
  readonly rules: PlanRules;
  /** What a message needs, but for the rules that bind the person. @throws when a document is missing */
  readonly documentsOf: (request: FactOf<'message-requested'>) => TurnDocuments;
  readonly nights: NightRules;
};

export type TriedLife = {
  /** In the order of time. */
  readonly lines: readonly TrialLine[];
  /** The person at the end. */
  readonly record: RegisteredRecord;
};

/**
 * What would happen to a person until `until` if they did nothing: no payment, no visit, no answer. The very code that decides
 * live decides here, so what it tells is what would be, message by message, and night by night where a sorting takes their cases. A
 * stop that stands has no end that anybody knows: the first message that it holds now is told as held, once for each credor, and
 * then as it would leave if the stop were lifted.
 *
 * @param from now; what is late rings at once
 */
export function tryPerson(
  { record, profile }: TriedPerson,
  { rules: standing, documentsOf, nights }: TrialBooks,
  { from, until }: { readonly from: Instant; readonly until: Instant },
): TriedLife {
  const { debtorId } = record.debtor;
  const lines: TrialLine[] = [];
  const sortings = nightsBetween(from, until);
  const rules: PlanRules = { ...standing, policy: { ...standing.policy, stops: [] } };
  let known = { record, rules };
  let alarm = planAlarm(record, rules, from);
  let rings = 0;
  for (let night = 0; ; ) {
    const sortedAt = sortings[night];
    const ring = alarm.kind !== 'none' && alarm.at <= until ? alarm : null;
    if (sortedAt !== undefined && (ring === null || sortedAt < ring.at)) {
      night += 1;
      const { facts, ...after } = liveNight(known, nights, sortedAt);
      const context = { debtorId, at: sortedAt };
      if (facts.length > 0) alarm = planAfter(known.record, facts, after.rules, context);
      known = after;
      continue;
    }
    if (ring === null) break;
    assert(rings < RINGS_MAX, 'a régua that rings for ever is refused when it is written');
    rings += 1;
    const at = ring.at > from ? ring.at : from;
    const lived = ringFor(known, profile, { ring, documentsOf, nights }, at);
    lines.push(...lived.lines);
    alarm = lived.alarm;
    known = boundWhereTheyAre(known.record, lived.known, nights.policy);
  }
  const stops = standing.policy.stops ?? [];
  return { lines: withStops(lines, record, stops), record: known.record };
}

type Known = { readonly record: RegisteredRecord; readonly rules: PlanRules };
type Ringing = Omit<TrialBooks, 'rules'> & { readonly ring: RingingAlarm };

/** One alarm that rings, and what leaves by it at once. */
function ringFor(
  { record, rules }: Known,
  profile: Profile | null,
  { ring, documentsOf, nights }: Ringing,
  at: Instant,
): { readonly known: Known; readonly alarm: NextAlarm; readonly lines: readonly TrialLine[] } {
  const { debtorId } = record.debtor;
  const context = { debtorId, at };
  const assessment = nights.sortings.get(ring.credorId)?.assessment;
  const judging = { ...rules, ...(assessment && { assessment }) };
  const ringing = withAlarm(record, ring);
  const { facts, next } = decideAlarm(ringing, ring, judging, at);
  const lines = [...linesOf(facts, at)];
  let known = preview(ringing, facts, context);
  let alarm = next;
  for (const request of facts.filter((fact) => fact.type === 'message-requested')) {
    const sent = sendingOf(known, profile, request, { rules, documentsOf }, at);
    lines.push(...linesOf(sent, at, request));
    if (sent.some(({ type }) => type === 'message-held'))
      alarm = planAfter(known, sent, rules, context);
    known = preview(known, sent, context);
  }
  return { known: { record: known, rules }, alarm, lines };
}

/** The same lines, and before the first message of each credor that a stop holds that it waits for it. */
function withStops(
  lines: readonly TrialLine[],
  record: RegisteredRecord,
  stops: readonly ContactStop[],
): readonly TrialLine[] {
  const told = new Set<CredorId>();
  return lines.flatMap((line): readonly TrialLine[] => {
    const { credorId, channel, what } = line;
    if (what !== 'sent' || channel === null || told.has(credorId)) return [line];
    if (!stops.some(({ scope }) => holds(scope, { record, credorId, channel }))) return [line];
    told.add(credorId);
    return [{ ...line, what: 'held', reasons: ['switched-off'], costMicros: 0 }, line];
  });
}

const withAlarm = (record: RegisteredRecord, nextAlarm: NextAlarm): RegisteredRecord => ({
  ...record,
  debtor: { ...record.debtor, nextAlarm },
});

type Sent = FactOf<
  'message-claimed' | 'message-sent' | 'message-held' | 'message-withheld' | 'message-uncertain'
>;

function sendingOf(
  record: RegisteredRecord,
  profile: Profile | null,
  request: FactOf<'message-requested'>,
  { rules, documentsOf }: Pick<TrialBooks, 'rules' | 'documentsOf'>,
  now: Instant,
): readonly Sent[] {
  if (profile === null) return [];
  const documents = { ...documentsOf(request), policy: rules.policy };
  const links = { portalUrl: NOWHERE, unsubscribeUrl: NOWHERE };
  const sending = decideSending({ request, record, profile, documents, ...links, now });
  switch (sending.answer) {
    case 'done':
      return [];
    case 'send':
      return [sending.fact, sentFact(record, request, sending.message, 'trial', documents, now)];
    default:
      return [sending.fact];
  }
}
