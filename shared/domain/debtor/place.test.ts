import { expect, test } from 'vitest';
import { type KnownPlace, placeOf, placesAfter, placesToHeed, type ToldPlace } from './place.ts';

const SP: ToldPlace = { by: 'uf', uf: 'SP' };
const CEP_OF_AC: ToldPlace = { by: 'cep', uf: 'AC' };
const DDD_OF_SP: ToldPlace = { by: 'ddd', uf: 'SP' };
const AC: ToldPlace = { by: 'uf', uf: 'AC' };
const TABATINGA: ToldPlace = { by: 'uf', uf: 'AM', zone: 'America/Eirunepe' };

/** What is known after one source, or several, have told one thing after the other. */
const after = (...said: readonly (readonly [string, ...ToldPlace[]])[]): readonly KnownPlace[] =>
  said.reduce<readonly KnownPlace[]>(
    (known, [source, ...told]) => placesAfter(known, told, source),
    [],
  );

const heeded = (known: readonly KnownPlace[]) => {
  const place = placeOf(known) ?? { uf: null, zone: 'America/Sao_Paulo' as const };
  return placesToHeed({ ...place, places: known }).map(({ uf }) => uf);
};

test.each<[string, readonly KnownPlace[], readonly unknown[]]>([
  ['nobody told anything', after(['a']), [null]],
  ['an area code is a guess', after(['a', DDD_OF_SP]), ['SP']],
  ['a named state beats the guess of before', after(['a', DDD_OF_SP], ['a', AC]), ['AC']],
  ['a guess beats nothing that was said', after(['a', AC], ['a', DDD_OF_SP]), ['AC']],
  ['a guess of the same rows neither', after(['a', DDD_OF_SP, AC]), ['AC']],
  ['a CEP beats an area code', after(['a', DDD_OF_SP, CEP_OF_AC]), ['AC']],
  [
    'a state against its CEP holds, and the hours of both',
    after(['a', SP, CEP_OF_AC]),
    ['SP', 'AC'],
  ],
  ['a source replaces its own word', after(['a', SP, CEP_OF_AC], ['a', AC]), ['AC']],
  [
    'two sources that differ both hold, the newest first',
    after(['a', SP], ['b', AC]),
    ['AC', 'SP'],
  ],
  ['until they agree', after(['a', SP], ['b', AC], ['a', AC]), ['AC']],
])('of where somebody lives: %s', (_, known, expected) => {
  expect(heeded(known)).toEqual(expected);
});

test('two sources that differ do not write against each other each night', () => {
  const known = after(['a', SP], ['b', AC]);
  expect(placesAfter(known, [SP], 'a')).toBe(known);
  expect(placesAfter(known, [AC], 'b')).toBe(known);
});

test('a city with a clock of its own is heeded beside the rest of its state', () => {
  expect(placeOf(after(['a', TABATINGA]))).toEqual({ uf: 'AM', zone: 'America/Eirunepe' });
  expect(heeded(after(['a', TABATINGA], ['b', { by: 'uf', uf: 'AM' }]))).toEqual(['AM', 'AM']);
});
