import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { createAgenda } from './agenda.ts';
import { createClock } from './clock.ts';
import { createPump } from './pump.ts';

function world() {
  const clock = createClock(0);
  const agenda = createAgenda(clock);
  const done: string[] = [];
  const note = agenda.define(
    'note',
    z.string(),
    (text) => void done.push(`${clock.now()} ${text}`),
  );
  return { clock, agenda, note, done, pump: createPump(clock, agenda) };
}

test('jobs run in the order of their moments, and of their booking at one moment', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(50)), async (moments) => {
      const { note, done, pump } = world();
      for (const [index, at] of moments.entries()) note.at(at, String(index));
      await pump.advanceTo(100);

      const expected = moments
        .map((at, index) => ({ at, index }))
        .sort((a, b) => a.at - b.at || a.index - b.index)
        .map(({ at, index }) => `${at} ${index}`);
      expect(done).toEqual(expected);
    }),
  );
});

test('a cancelled job never runs, and one booked in the past runs now', async () => {
  const { note, done, pump, agenda, clock } = world();
  agenda.cancel(note.at(5, 'cancelled'));
  await pump.advanceTo(10);
  note.at(3, 'past');
  await pump.settle();

  expect(done).toEqual(['10 past']);
  expect([agenda.size(), clock.now()]).toEqual([0, 10]);
});

test('a job may run while another is under way, if it is due and of the kind that is meant, and then not again', async () => {
  const { clock, agenda, note, done, pump } = world();
  const meanwhile: boolean[] = [];
  const work = agenda.define('work', z.string(), async (text) => {
    done.push(`${clock.now()} ${text} begins`);
    meanwhile.push(await agenda.runMeanwhile((kind) => kind === 'note'));
    done.push(`${clock.now()} ${text} ends`);
  });
  work.at(5, 'first');
  work.at(5, 'second');
  note.at(5, 'due');
  note.at(6, 'later');
  await pump.advanceTo(10);

  expect(done).toEqual([
    '5 first begins',
    '5 due',
    '5 first ends',
    '5 second begins',
    '5 second ends',
    '6 later',
  ]);
  expect(meanwhile).toEqual([true, false]);
});

test('what is booked survives being saved', async () => {
  const before = world();
  before.note.at(7, 'later');
  const after = world();
  after.agenda.importState(structuredClone(before.agenda.exportState()));
  await after.pump.advanceTo(10);

  expect(after.done).toEqual(['7 later']);
});

test('the clock never goes back', () => {
  const clock = createClock(Date.parse('2026-03-03T12:00:00Z'));

  expect(() => clock.advanceTo(0)).toThrow(/cannot go back/);
});
