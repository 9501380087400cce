import type { FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { epochMsOf, type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { daysFrom } from '#local/simulation/laws/calendar/bank-days.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';

/** What holds of experiments and control groups, and of what they are counted to. */
export const STUDY_LAWS: readonly Law[] = [
  {
    name: 'a case enters each study once, and its arm never changes',
    breaches: ({ lives }) => lives.flatMap(armsThatMoved),
  },
  {
    name: 'nobody is moved out of the version of their arm while the experiment runs',
    breaches: (evidence) => evidence.lives.flatMap((life) => movedAway(life, evidence)),
  },
  {
    name: 'a study adds up to what its cases were sent and paid within their days',
    breaches: studiesThatDiffer,
  },
];

function armsThatMoved({ debtorId, entries, record }: Life): readonly Breach[] {
  const first = new Map<string, string>();
  const wrong: Breach[] = [];
  for (const { fact, at } of entries) {
    if (fact.type !== 'arm-assigned') continue;
    const study = `${fact.credorId} ${fact.studyId}`;
    const known = first.get(study);
    if (known !== undefined)
      wrong.push({ debtorId, at, what: `${study} was ${known}, and is assigned to again` });
    first.set(study, fact.armId);
  }
  for (const { credorId, arms = [] } of record.cases)
    for (const { studyId, armId } of arms) {
      const known = first.get(`${credorId} ${studyId}`) ?? 'in no arm';
      if (known !== armId)
        wrong.push({ debtorId, at: null, what: `${studyId} is ${armId}, and was ${known}` });
    }
  return wrong;
}

function movedAway({ debtorId, entries }: Life, { tried, now }: Evidence): readonly Breach[] {
  return entries.flatMap(({ fact, at }, index) => {
    if (fact.type !== 'case-regua-moved' || fact.agreementId) return [];
    const studies = new Set<string>(
      entries
        .slice(0, index)
        .flatMap(({ fact: past }) =>
          past.type === 'arm-assigned' && past.credorId === fact.credorId ? [past.studyId] : [],
        ),
    );
    const ran = tried.find(
      ({ credorId, experimentId, startedAt, stoppedAt }) =>
        credorId === fact.credorId &&
        studies.has(experimentId) &&
        startedAt < epochMsOf(at) &&
        epochMsOf(at) <= (stoppedAt ?? now),
    );
    return ran ? [{ debtorId, at, what: `moved although ${ran.experimentId} ran` }] : [];
  });
}

function studiesThatDiffer({ lives, studies }: Evidence): readonly Breach[] {
  const expected = new Map<string, bigint>();
  for (const { entries } of lives)
    for (const [index, { fact, at }] of entries.entries())
      if (fact.type === 'arm-assigned') {
        const { credorId, studyId, armId, measure } = fact;
        const day = localDateOf(at, BOOK_ZONE);
        const place = `${credorId} ${studyId} ${day} ${armId}`;
        // What came earlier on the day of entering is nobody's doing who entered.
        const own = entries
          .slice(index + 1)
          .filter((entry) => 'credorId' in entry.fact && entry.fact.credorId === credorId);
        for (const [unit, amount] of cameTo(own, day, measure)) {
          const name = `${place} ${unit}`;
          expected.set(name, (expected.get(name) ?? 0n) + amount);
        }
      }
  const names = new Set([...expected.keys(), ...studies.keys()]);
  return [...names].flatMap((name) => {
    const [counted, right] = [studies.get(name) ?? 0n, expected.get(name) ?? 0n];
    const what = `${name} is ${counted}, and should be ${right}`;
    return counted === right ? [] : [{ debtorId: null, at: null, what }];
  });
}

function cameTo(
  entries: readonly HistoryEntry[],
  entered: string,
  { days, capAmount: cap, beside }: FactOf<'arm-assigned'>['measure'],
): readonly (readonly [string, bigint])[] {
  const counts = (moment: Instant) => {
    const day = localDateOf(moment, BOOK_ZONE);
    return day >= entered && daysFrom(entered, day) < days;
  };
  const sent = entries.filter(({ fact, at }) => {
    const isBooked =
      fact.type === 'message-sent'
        ? fact.pricedByNews !== true
        : fact.type === 'message-outcome' && fact.booked !== undefined;
    return isBooked && counts(at);
  });
  const costs = entries.flatMap(({ fact, at }) => {
    if (!counts(at)) return [];
    if (fact.type === 'message-outcome') return [fact.booked?.costMicros ?? 0];
    if (fact.type === 'call-placed') return [beside?.callMicros ?? 0];
    if (fact.type === 'call-ended')
      return Array.from(
        { length: Math.ceil(fact.seconds / 60) },
        () => beside?.callMinuteMicros ?? 0,
      );
    return fact.type === 'message-sent' ? [fact.costMicros ?? 0] : [];
  });
  const fees = entries.flatMap(({ fact }) => {
    if (fact.type !== 'payment-applied' || !counts(fact.paidAt)) return [];
    const kept = beside?.gatewayFees.filter(({ gateway }) => gateway === fact.gateway) ?? [];
    return kept.map(
      ({ fixedMicros, shareBps }) =>
        fixedMicros + (fact.amount > cap ? cap : fact.amount) * shareBps,
    );
  });
  const payments = new Set<string>(
    entries.flatMap(({ fact }) =>
      fact.type === 'payment-applied' && counts(fact.paidAt) ? [fact.paymentId] : [],
    ),
  );
  const kept = entries.reduce((sum, { fact }) => {
    if (!('paymentId' in fact) || !payments.has(fact.paymentId)) return sum;
    switch (fact.type) {
      case 'payment-applied':
      case 'chargeback-reversed':
        return sum + fact.amount;
      case 'payment-refunded':
        return sum - fact.amount + (fact.fromChargeback?.amount ?? 0);
      case 'payment-charged-back':
        return fact.reversedBefore ? sum : sum - fact.amount;
      default:
        return sum;
    }
  }, 0);
  const capped = BigInt(Math.min(kept, cap));
  const spent = BigInt([...costs, ...fees].reduce((sum, cost) => sum + cost, 0));
  const left = capped * 10_000n - spent;
  return [
    ['cases', 1n],
    ['contacts', BigInt(sent.length)],
    ['costMicros', spent],
    ['payers', kept > 0 ? 1n : 0n],
    ['recovered', BigInt(kept)],
    ['capped', capped],
    ['squares', capped * capped],
    ['netSquares', left * left],
  ];
}
