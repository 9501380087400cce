import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openMinutesOn } from '#shared/domain/gate/contact-hours.ts';
import { localMoment } from '#shared/domain/gate/local-moment.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { type Uf, zoneOfUf } from '#shared/domain/values/uf.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { ladderLife, type Told } from '#shared/testing/ladder-life.ts';
import { aDebt, aDebtor, aRecord, instant } from '#shared/testing/records.ts';
import { aRegua, DEFAULT_RULES, rulesWith } from '#shared/testing/reguas.ts';
import { DEFAULT_REGUA } from './default-regua.ts';
import type { PlanRules } from './plan-rules.ts';
import { Regua } from './regua.ts';

const START = instant('2026-03-02T12:00:00.000Z');
const day = (days: number): Instant => addMinutes(START, days * 1_440);

/** `<due date> <step>` of every message that was asked for, in order. */
const requested = (told: readonly Told[]): string[] =>
  told.flatMap(({ fact }) =>
    fact.type === 'message-requested' && fact.purpose.kind === 'regua-step'
      ? [`${fact.purpose.anchor} ${fact.purpose.stepId}`]
      : [],
  );

const recordOf = (uf: Uf, dueInDays: readonly number[]) =>
  aRecord({
    debtor: aDebtor({ uf, zone: zoneOfUf(uf) }),
    debts: dueInDays.map((days, index) =>
      aDebt({ externalId: `NF-${index}`, dueDate: addDays(localDate('2026-03-02'), days) }),
    ),
  });

const anyUf = fc.constantFrom<Uf[]>('SP', 'AM', 'AC', 'RJ', 'CE');
const anyRules: fc.Arbitrary<PlanRules> = fc
  .array(fc.constantFrom('skip' as const, 'send-late' as const, 'merge' as const), {
    minLength: 6,
    maxLength: 6,
  })
  .map((policies) => {
    const regua = aRegua([-3, 0, 2, 5, 9, 14]);
    const steps = regua.steps.map((step, index) => ({ ...step, catchUp: policies[index] }));
    return rulesWith(Regua.parse({ ...regua, steps }));
  });

const anyEvent = fc.record({
  onDay: fc.integer({ min: 0, max: 60 }),
  kind: fc.constantFrom('pay', 'pay-part', 'visit', 'outage'),
  days: fc.integer({ min: 1, max: 9 }),
});

test('a debtor who never pays hears every step once, on its day', () => {
  const life = ladderLife(recordOf('SP', [10]), DEFAULT_RULES, START);
  life.run(day(120));
  const steps = DEFAULT_REGUA.steps.map(({ stepId }) => `2026-03-12 ${stepId}`);
  expect(requested(life.told)).toEqual(steps);
  expect(life.record().debtor.nextAlarm).toEqual({ kind: 'none', because: 'ladder-finished' });
});

test('how often the alarms are planned anew changes no message', () => {
  fc.assert(
    fc.property(
      anyUf,
      fc.integer({ min: -60, max: 20 }),
      fc.array(fc.integer({ min: 1, max: 60 * 24 * 4 }), { maxLength: 60 }),
      (uf, due, visits) => {
        const quiet = ladderLife(recordOf(uf, [due]), DEFAULT_RULES, START);
        quiet.run(day(100));
        const busy = ladderLife(recordOf(uf, [due]), DEFAULT_RULES, START);
        let at = START;
        for (const minutes of visits) {
          at = addMinutes(at, minutes);
          busy.run(at);
          busy.visit(at);
        }
        busy.run(day(100));
        expect(requested(busy.told)).toEqual(requested(quiet.told));
      },
    ),
    { numRuns: 60 },
  );
});

test('through payments and outages no step of a due date is repeated, and their order holds', () => {
  fc.assert(
    fc.property(
      anyUf,
      anyRules,
      fc.array(fc.integer({ min: -40, max: 30 }), { minLength: 1, maxLength: 4 }),
      fc.array(anyEvent, { maxLength: 8 }),
      (uf, rules, dueInDays, events) => {
        const life = ladderLife(recordOf(uf, dueInDays), rules, START);
        let awake = START;
        for (const { onDay, kind, days } of events.toSorted((a, b) => a.onDay - b.onDay)) {
          const at = addMinutes(day(onDay), 95);
          if (at < awake) continue;
          life.run(at, awake);
          if (kind === 'pay' || kind === 'pay-part') life.pay(at, kind === 'pay');
          if (kind === 'visit') life.visit(at);
          if (kind === 'outage') awake = addMinutes(at, days * 1_440);
        }
        life.run(day(150), awake);

        const heard = requested(life.told);
        expect(new Set(heard).size).toBe(heard.length);
        const steps = rules.reguas.get('padrao@1')?.steps ?? [];
        const order: readonly string[] = steps.map(({ stepId }) => stepId);
        for (const lines of Map.groupBy(heard, (line) => line.slice(0, 10)).values()) {
          const places = lines.map((line) => order.indexOf(line.slice(11)));
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        }
        for (const { at, fact } of life.told) {
          if (fact.type !== 'message-requested') continue;
          const { date, minute } = localMoment(at, zoneOfUf(uf), {});
          const open = openMinutesOn(rules.policy, uf, fact.channel, date);
          expect(open && minute >= open.opensAt && minute < open.closesAt).toBe(true);
        }
        expect(life.record().debtor.nextAlarm.kind).toBe('none');
      },
    ),
    { numRuns: 150 },
  );
});

test('a debt that was paid and is charged back goes on where its ladder stood', () => {
  const life = ladderLife(recordOf('SP', [-44, -20]), DEFAULT_RULES, START);
  life.run(day(3));
  life.pay(day(4), true);
  life.run(day(60));
  life.thank(day(130));
  life.chargeBack(day(140));
  life.run(day(200));
  const heard = requested(life.told);
  expect(new Set(heard).size).toBe(heard.length);
  expect(heard.filter((line) => line.startsWith('2026-02-10')).length).toBeGreaterThan(1);
});

test('two steps that closed days push onto one day leave on two', () => {
  const regua = aRegua([-3, 0, 2], { catchUp: 'merge' });
  const saturdayInRio = ladderLife(recordOf('RJ', [-2]), rulesWith(regua), START);
  saturdayInRio.run(day(30));
  expect(requested(saturdayInRio.told)).toEqual(['2026-02-28 d-0', '2026-02-28 d-2']);
});

test('a part payment that leaves the oldest debt open skips no stage', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 80 * 1_440 }), (minute) => {
      const life = ladderLife(recordOf('SP', [10]), DEFAULT_RULES, START);
      const at = addMinutes(START, minute);
      life.run(at);
      life.pay(at, false);
      life.run(day(120));
      const decided = life.told.flatMap(({ fact }) => {
        if (fact.type === 'step-skipped') return [fact.stepId];
        return fact.type === 'message-requested' && fact.purpose.kind === 'regua-step'
          ? [fact.purpose.stepId]
          : [];
      });
      expect(decided).toEqual(DEFAULT_REGUA.steps.map(({ stepId }) => stepId));
    }),
    { numRuns: 60 },
  );
});
