import { expect, test } from 'vitest';
import { aDossier, lifeWithAurora, volumesOf } from '#shared/testing/dossiers.ts';
import { Dossier, VOLUME_ENTRIES_MAX } from './dossier.ts';
import { contentHashOf, sealDossier } from './seal-dossier.ts';
import { verifyDossier } from './verify-dossier.ts';

const whole = aDossier();
const { contentHash: _, ...content } = whole;

type Events = Dossier['events'];
/** A forger changes entries and computes the hash of the content anew, so that only the chain can tell. */
const forged = (change: (events: Events) => Events): readonly Dossier[] => [
  sealDossier({ ...content, events: change(structuredClone(content.events)) }),
];
const at = (index: number, change: (event: Events[number]) => Events[number]) => (events: Events) =>
  events.map((event, place) => (place === index ? change(event) : event));

test('what was issued is whole, and stays so through a file', () => {
  const read = Dossier.parse(JSON.parse(JSON.stringify(whole, null, 2)));
  expect(verifyDossier([read])).toEqual([]);
});

test.each<[string, (events: Events) => Events, number]>([
  [
    'a changed entry',
    at(4, (event) =>
      event.shown ? { ...event, entry: { ...event.entry, actor: 'debtor' } } : event,
    ),
    5,
  ],
  ['a missing entry', (events) => events.toSpliced(5, 1), 6],
  ['entries in another order', ([a, b, ...rest]) => (a && b ? [b, a, ...rest] : rest), 1],
  ['an entry that is there twice', (events) => [...events.slice(0, 3), ...events.slice(2)], 4],
  ['a missing end', (events) => events.slice(0, -1), content.volume.through],
  ['an entry whose hash was made anew', at(4, (event) => ({ ...event, hash: 'f'.repeat(64) })), 6],
  [
    'an hour that is not that of the entry',
    at(6, (event) => (event.shown ? { ...event, at: content.madeAt } : event)),
    7,
  ],
])('%s is found, with its number', (_, change, seq) => {
  const problems = verifyDossier(forged(change));
  expect(problems.map((problem) => problem.seq)).toContain(seq);
});

test('a word that was changed beside the chain is found by the hash of the content', () => {
  const changed = { ...whole, person: { ...whole.person, name: 'Outra pessoa' } };
  expect(verifyDossier([changed])).toEqual([
    { seq: null, what: 'o conteúdo não tem o hash que o arquivo diz (contentHash)' },
  ]);
  expect(contentHashOf({ ...content, person: changed.person })).not.toBe(whole.contentHash);
});

test('volumes are one chain, and a missing one is found', () => {
  const volumes = volumesOf(lifeWithAurora(2 * VOLUME_ENTRIES_MAX + 3));
  expect(volumes.map(({ volume }) => [volume.from, volume.through])).toEqual([
    [1, 500],
    [501, 1_000],
    [1_001, 1_003],
  ]);
  expect(verifyDossier(volumes)).toEqual([]);
  const [first, , last] = volumes;
  expect(first && last && verifyDossier([first, last])).toMatchObject([
    { seq: 1_001, what: 'falta o volume que segue a linha 500' },
    { seq: 1_001 },
  ]);
});

test('what nobody may add to a file is refused when it is read', () => {
  expect(Dossier.safeParse({ ...whole, extra: 1 }).success).toBe(false);
});
