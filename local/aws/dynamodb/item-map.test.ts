import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemMapOf } from './item-map.ts';

const key = fc.integer({ min: 0, max: 40 }).map((n) => n.toString(36).padStart(2, '0'));
const item = fc.record({
  pk: fc.record({ S: fc.string() }),
  sum: fc.record({ N: fc.integer().map(String) }),
});
const step = fc.oneof(fc.record({ key, item }), fc.record({ key, item: fc.constant(null) }));

test('items held as text are those held as objects', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), key, (steps, low) => {
      const [objects, texts] = [itemMapOf('as-objects'), itemMapOf('as-text')];
      for (const map of [objects, texts])
        for (const done of steps)
          if (done.item === null) map.delete(done.key);
          else map.set(done.key, done.item);

      expect(texts.size).toBe(objects.size);
      expect(texts.get(low)).toEqual(objects.get(low));
      const range = { gte: low, reverse: true };
      expect([...texts.range(range)]).toEqual([...objects.range(range)]);
    }),
  );
});
