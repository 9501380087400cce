import { expect, test } from 'vitest';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { addMinutes, epochMsOf } from '#shared/domain/values/zone.ts';
import {
  AURORA,
  anEmail,
  aRecord,
  instant,
  MARIA,
  MARIA_PROFILE,
} from '#shared/testing/records.ts';
import { storyOf } from './tell-story.ts';

const BEGINNING = instant('2026-03-01T12:00:00.000Z');
const VIOLATION = { law: 'nothing is stuck', debtorId: MARIA, at: null, what: 'it is stuck' };

/** Maria visits the portal every minute, so many times. */
const visits = (times: number): Pick<Evidence, 'lives' | 'outbox'> => ({
  outbox: [],
  lives: [
    {
      debtorId: MARIA,
      record: aRecord(),
      person: {
        name: MARIA_PROFILE.name,
        cpf: MARIA_PROFILE.taxId,
        email: 'maria@example.com',
        phone: '(11) 98765-4321',
        uf: 'SP',
        temper: 'never-pays',
        agreesToWhatsApp: true,
      },
      entries: Array.from(
        { length: times },
        (_, index): HistoryEntry => ({
          debtorId: MARIA,
          seq: index + 1,
          at: addMinutes(BEGINNING, index),
          actor: 'debtor',
          cause: 'portal:x',
          fact: { type: 'portal-visited', credorId: AURORA, contactId: anEmail().contactId },
          prevHash: '0'.repeat(64),
          hash: '0'.repeat(64),
        }),
      ),
    },
  ],
});

const numbersIn = (story: string): readonly number[] =>
  [...story.matchAll(/ #(\d+) /g)].map(([, number]) => Number(number));

test('a story says who it is about, and tells each line with the faults that struck them', () => {
  const mishap = {
    at: epochMsOf(BEGINNING) + 1,
    kind: 'crash' as const,
    where: 'here',
    debtorId: MARIA,
  };
  const story = storyOf(VIOLATION, visits(2), [mishap, { ...mishap, debtorId: null }]);
  expect(story.split('\n').map((line) => line.slice(0, 45))).toEqual([
    'law: nothing is stuck',
    'broken: it is stuck',
    `who: ${MARIA} Maria da Silva, SP,`,
    '2026-03-01T12:00:00Z #1 portal-visited by deb',
    '2026-03-01T12:00:00Z   ! crash: here',
    '2026-03-01T12:01:00Z #2 portal-visited by deb',
  ]);
});

test('what befell queues, nights and clocks is told where it came shortly before the violation', () => {
  const late = (minutes: number, where: string) => ({
    at: epochMsOf(addMinutes(BEGINNING, minutes)),
    kind: 'late' as const,
    where,
    debtorId: null,
  });
  const at = addMinutes(BEGINNING, 2);
  const mishaps = [
    late(-3 * 24 * 60, 'long-before'),
    late(1, 'just-before'),
    late(3, 'afterwards'),
  ];
  const story = storyOf({ ...VIOLATION, at }, visits(4), mishaps);
  expect(story).toContain('2026-03-01T12:01:00Z   ? late: just-before, of somebody');
  expect(story).not.toMatch(/long-before|afterwards/);
});

test('of a long life the beginning, the end, and what lies around the violation are told', () => {
  const at = addMinutes(BEGINNING, 149);
  const story = storyOf({ ...VIOLATION, at }, visits(400), []);
  const numbers = numbersIn(story);
  expect(numbers.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(numbers).toEqual(expect.arrayContaining([136, 149, 150, 151, 160, 386, 400]));
  expect(numbers).toHaveLength(60);
  expect(story).toContain(`  … ${135 - 20} lines …`);
  expect(story).toContain(`  … ${385 - 160} lines …`);
});

test('what is broken at no moment is told by the beginning and a long end', () => {
  const numbers = numbersIn(storyOf(VIOLATION, visits(400), []));
  expect(numbers).toHaveLength(60);
  expect(numbers.slice(20)).toEqual(Array.from({ length: 40 }, (_, index) => index + 361));
});

test('what is about nobody in particular has no story', () => {
  const told = storyOf({ ...VIOLATION, debtorId: null, at: BEGINNING }, visits(3), []);
  expect(told).toBe(`law: nothing is stuck\nbroken: it is stuck (${BEGINNING})`);
});
