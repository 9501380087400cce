import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCursor, sealCursor } from './cursor.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 60 });

test('a place among debtors’ names comes back from its cursor, for the same question and key only', () => {
  fc.assert(
    fc.property(text, text, text, (key, question, position) => {
      const cursor = sealCursor(key, question, position);
      expect(openCursor(key, question, cursor)).toBe(position);
      expect(openCursor(key, `${question} `, cursor)).toBeNull();
      expect(openCursor(`${key}.`, question, cursor)).toBeNull();
    }),
  );
});

test('no cursor can be changed or made up', () => {
  const cursor = sealCursor('key', 'question', 'MARIA DA SILVA#abc');
  fc.assert(
    fc.property(fc.nat({ max: cursor.length - 1 }), fc.string({ maxLength: 1 }), (at, letter) => {
      fc.pre(cursor[at] !== letter);
      const changed = cursor.slice(0, at) + letter + cursor.slice(at + 1);
      expect(openCursor('key', 'question', changed)).toBeNull();
    }),
  );
  fc.assert(fc.property(fc.string(), (made) => openCursor('key', 'question', made) === null));
});
