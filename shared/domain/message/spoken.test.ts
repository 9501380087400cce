import { expect, test } from 'vitest';
import fc from 'fast-check';
import { spokenMinutes, spokenSeconds, ssmlOf } from './spoken.ts';

const words = (count: number) => Array.from({ length: count }, () => 'oi').join(' ');

test.each([
  [words(15), 6, 1],
  [words(16), 7, 1],
  [words(150), 60, 1],
  [words(151), 61, 2],
  // Ten digits, one by one.
  ['Ligue (19) 3232-1000', 5, 1],
])('%#: the voice reads 150 words a minute', (text, seconds, minutes) => {
  expect(spokenSeconds(text)).toBe(seconds);
  expect(spokenMinutes(text)).toBe(minutes);
});

test('a text becomes paragraphs, with its telephone digit by digit', () => {
  expect(ssmlOf('Aqui é A & B <móveis>.\n\n Ligue (19) 3232-1000.')).toBe(
    '<speak><p>Aqui é A &amp; B &lt;móveis&gt;.</p>' +
      '<p>Ligue <say-as interpret-as="digits">1932321000</say-as>.</p></speak>',
  );
});

test('whatever is written, only our own marks are marks', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const marks = ssmlOf(text).match(/<[^>]*>/g) ?? [];
      const ours = /^<\/?(speak|p|say-as( interpret-as="digits")?)>$/;
      expect(marks.filter((mark) => !ours.test(mark))).toEqual([]);
    }),
  );
});
