import { expect, test } from 'vitest';
import { spillTexts } from './spilled-texts.ts';

test('texts are found by their number, in any order, whichever page they lie on', () => {
  const texts = spillTexts();
  const all = Array.from({ length: 1_000 }, (_, at) => (at % 10 === 0 ? '' : `Pessoa ${at} é`));
  for (const text of all) texts.add(text);
  const shuffled = all.map((_, at) => (at * 577) % all.length);
  expect(shuffled.map((at) => texts.at(at))).toEqual(shuffled.map((at) => all[at]));
  expect([texts.at(1_000), texts.at(9_999)]).toEqual([undefined, undefined]);
  texts.close();
});
