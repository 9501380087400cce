import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { addMinutes, type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { ladderLife, type Told } from '#shared/testing/ladder-life.ts';
import { AURORA, aCase, aDebt, aRecord, HORIZONTE, instant } from '#shared/testing/records.ts';
import { aRegua } from '#shared/testing/reguas.ts';
import type { PlanRules } from './plan-rules.ts';
import { Regua } from './regua.ts';

const START = instant('2026-03-02T12:00:00.000Z');
const FIRST = localDate('2026-03-02');
const day = (days: number): Instant => addMinutes(START, days * 1_440);
const OFFSETS = [-3, 0, 2, 5, 9, 14];

/** No caps and no pause between two messages: what one debt is reminded of could only silence another by mistake. */
const policy = {
  ...DEFAULT_CONTACT_POLICY,
  caps: [],
  minimumInterval: { ...DEFAULT_CONTACT_POLICY.minimumInterval, minutes: 0 },
  restAfterPayment: { ...DEFAULT_CONTACT_POLICY.restAfterPayment, hours: 0 },
};
/** One message a month, to whoever it is of. */
const capped = {
  ...policy,
  caps: DEFAULT_CONTACT_POLICY.caps
    .slice(0, 1)
    .map((cap) => ({ ...cap, per: 'month' as const, max: 1 })),
};
const rules: PlanRules = {
  policy,
  reguas: new Map([['padrao@1', aRegua(OFFSETS, { catchUp: 'merge' })]]),
};

const sentTo = (told: readonly Told[], credorId: CredorId): string[] =>
  told.flatMap(({ at, fact }) =>
    fact.type === 'message-requested' &&
    fact.credorId === credorId &&
    fact.purpose.kind === 'regua-step'
      ? [`${localDateOf(at, 'America/Sao_Paulo')} ${fact.purpose.anchor} ${fact.purpose.stepId}`]
      : [],
  );

const due = fc.integer({ min: -5, max: 30 });

test('reminding somebody of one credor’s debt silences nothing of another’s', () => {
  fc.assert(
    fc.property(due, due, (first, second) => {
      const ofAurora = aDebt({ dueDate: addDays(FIRST, first) });
      const ofHorizonte = aDebt({ credorId: HORIZONTE, dueDate: addDays(FIRST, second) });
      const cases = [aCase(), aCase({ credorId: HORIZONTE })];
      const alone = ladderLife(aRecord({ cases, debts: [ofHorizonte] }), rules, START);
      const both = ladderLife(aRecord({ cases, debts: [ofAurora, ofHorizonte] }), rules, START);
      alone.run(day(60));
      both.run(day(60));
      expect(sentTo(both.told, HORIZONTE)).toEqual(sentTo(alone.told, HORIZONTE));
    }),
    { numRuns: 60 },
  );
});

test('of three ladders whose steps come to one minute, each is told of what it waits for, once', () => {
  const dueDate = addDays(FIRST, -1);
  const credores = [AURORA, HORIZONTE, CredorId.parse('clinica-sol')];
  const cases = credores.map((credorId) => aCase({ credorId }));
  const debts = credores.map((credorId) => aDebt({ credorId, dueDate }));
  const life = ladderLife(aRecord({ cases, debts }), { ...rules, policy: capped }, START);
  life.run(day(2));
  const waitFor = (stepId: string) =>
    life.told.flatMap(({ at, fact }) =>
      fact.type === 'step-held' && fact.stepId === stepId
        ? [`${localDateOf(at, 'America/Sao_Paulo')} ${fact.credorId}`]
        : [],
    );
  const all = credores.map((credorId) => `2026-03-03 ${credorId}`).toSorted();
  expect(waitFor('d-2')).toEqual(all);
  for (const hours of [2, 5, 9]) life.visit(addMinutes(day(2), hours * 60));
  life.run(day(3), day(2));
  expect(waitFor('d-2')).toEqual(all);
});

test('a step that waits is told once, though a reaction of its ladder rings and is passed over meanwhile', () => {
  const message = { kind: 'message', messages: [{ channel: 'email', templateId: 'atraso-email' }] };
  const when = { localTime: '10:00', onNonBusinessDay: 'same', catchUp: 'skip' };
  const after = { event: 'visited', days: 2 };
  const condition = { '>': [{ var: 'daysLate' }, 900] };
  const reactions = [{ stepId: 'visitou', ...message, ...when, after, condition }];
  const regua = Regua.parse({ ...aRegua([0, 2], { catchUp: 'send-late' }), reactions });
  const reguas = new Map([['padrao@1', regua]]);
  const debts = [aDebt({ dueDate: addDays(FIRST, -1) })];
  const life = ladderLife(aRecord({ debts }), { policy: capped, reguas }, START);
  life.run(day(2));
  life.visit(day(3));
  life.run(day(9), day(3));
  const told = life.told.flatMap(({ fact }) =>
    fact.type === 'step-held' || fact.type === 'step-skipped'
      ? [`${fact.stepId} ${fact.type}`]
      : [],
  );
  expect(told.filter((line) => line === 'd-2 step-held')).toHaveLength(1);
  expect(told).toContain('visitou step-skipped');
});

test('once the older debt is paid, the newer one hears every step that is still to come, as if it had been alone', () => {
  fc.assert(
    fc.property(
      due,
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 40 * 1_440 }),
      (older, apart, minute) => {
        const [first, second] = [older, older + apart + 1].map((days, index) =>
          aDebt({ externalId: `NF-${index}`, dueDate: addDays(FIRST, days) }),
        );
        if (!first || !second) return;
        const paidAt = addMinutes(START, minute);
        const life = ladderLife(aRecord({ debts: [first, second] }), rules, START);
        life.run(paidAt);
        life.pay(paidAt, true);
        life.run(day(90));
        const alone = ladderLife(aRecord({ debts: [second] }), rules, START);
        alone.run(day(90));
        const paidOn = localDateOf(paidAt, 'America/Sao_Paulo');
        const later = (lines: string[]) =>
          lines.filter((line) => line.slice(0, 10) > addDays(paidOn, 1));
        const heard = sentTo(life.told, AURORA);
        expect(later(heard)).toEqual(expect.arrayContaining(later(sentTo(alone.told, AURORA))));
      },
    ),
    { numRuns: 100 },
  );
});
