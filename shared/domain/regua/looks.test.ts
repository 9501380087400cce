import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messageIdOf } from '#shared/domain/values/derive-ids.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { ladderLife } from '#shared/testing/ladder-life.ts';
import { AURORA, aDebt, anEmail, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { aRegua, rulesWith } from '#shared/testing/reguas.ts';
import { Regua } from './regua.ts';

const START = instant('2026-03-02T12:00:00.000Z');
const DAY = 1_440;

const task = { kind: 'task', title: 'Ligar', dueDays: 2, catchUp: 'send-late' };
const place = { localTime: '10:30', onNonBusinessDay: 'same' };
const wait = { kind: 'wait', localTime: '12:00', waitsFor: ['opened', 'visited'], days: 3 };
const answer = {
  kind: 'message',
  messages: [{ channel: 'email', templateId: 'negociacao-email' }],
};

/** Everything at once: conditions on what is done and on the calendar, a wait that jumps, tasks, and reactions. */
function everything(catchUp: 'skip' | 'send-late' | 'merge') {
  const [d0, d3, d8, d12, d20] = aRegua([0, 3, 8, 12, 20], { catchUp }).steps;
  return Regua.parse({
    ...aRegua([1]),
    steps: [
      d0,
      { ...d3, condition: { '!': { var: 'visited' } } },
      { ...wait, stepId: 'espera', offsetDays: 4, whenHeard: 'd-12' },
      d8,
      { ...task, ...place, stepId: 'ligar', offsetDays: 9, condition: { var: 'businessDay' } },
      { ...d12, condition: { '!=': [{ var: 'weekday' }, 'sab'] } },
      d20,
    ],
    reactions: [
      {
        ...answer,
        ...place,
        stepId: 'visitou',
        after: { event: 'visited', days: 1 },
        catchUp: 'skip',
      },
      { ...task, ...place, stepId: 'abriu', after: { event: 'opened', days: 2 }, repeats: true },
    ],
  });
}

const opened: Fact = {
  type: 'message-outcome',
  messageId: messageIdOf(MARIA, 'x'),
  credorId: AURORA,
  channel: 'email',
  contactId: anEmail().contactId,
  outcome: 'opened',
  detail: '',
};
const visited: Fact = { type: 'portal-visited', credorId: AURORA, contactId: null };
const LOOK: Fact = { type: 'alarm-replanned', because: 'forgotten' };

type Moment = { readonly minute: number; readonly fact: Fact };

test('how often anybody looks changes nothing of a ladder that waits, asks and reacts', () => {
  const minute = fc.integer({ min: 0, max: 30 * DAY });
  const events = fc.array(fc.record({ minute, fact: fc.constantFrom(opened, visited) }), {
    maxLength: 5,
  });
  const looks = fc.array(fc.record({ minute, fact: fc.constant(LOOK) }), { maxLength: 40 });
  fc.assert(
    fc.property(
      fc.constantFrom('skip' as const, 'send-late' as const, 'merge' as const),
      fc.integer({ min: -12, max: 12 }),
      events,
      looks,
      (catchUp, due, done, looked) => {
        const rules = rulesWith(everything(catchUp));
        const dueDate = addDays(localDate('2026-03-02'), due);
        const lived = (moments: readonly Moment[]) => {
          const life = ladderLife(aRecord({ debts: [aDebt({ dueDate })] }), rules, START);
          let at: Instant = START;
          for (const one of moments.toSorted((a, b) => a.minute - b.minute)) {
            at = addMinutes(START, one.minute);
            life.run(at);
            life.happen([one.fact], at);
          }
          life.run(addMinutes(START, 60 * DAY));
          return life.told.flatMap(({ fact }) =>
            fact.type === 'alarm-replanned' || fact.type === 'message-claimed' ? [] : [fact],
          );
        };
        expect(lived([...done, ...looked])).toEqual(lived(done));
      },
    ),
    { numRuns: 120 },
  );
});
