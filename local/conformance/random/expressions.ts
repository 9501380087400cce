import fc from 'fast-check';
import { type Item, N } from '../conformance-case.ts';
import { aNumber, aText } from './attributes.ts';

/** An expression with just the values that it uses. */
export type Expression = { readonly text: string; readonly values: Item };

const fixed = (text: string): fc.Arbitrary<Expression> => fc.constant({ text, values: {} });
const withNumber = (text: string): fc.Arbitrary<Expression> =>
  aNumber.map((number) => ({ text, values: { ':n': number } }));
const withText = (text: string): fc.Arbitrary<Expression> =>
  aText.map((words) => ({ text, values: { ':t': words } }));

const aSetOf = (text: string, SS: string[]): fc.Arbitrary<Expression> =>
  fc.constant({ text, values: { ':s': { SS } } });

const SIMPLE = fc.oneof(
  fixed('attribute_not_exists(pk)'),
  fixed('attribute_exists(pk)'),
  fixed('attribute_exists(tags)'),
  fixed('attribute_not_exists(#map.y)'),
  fixed('size(entries) > size(tags)'),
  fixed('#map.x < n'),
  withNumber('n > :n'),
  withNumber('n <> :n'),
  withNumber('contains(entries, :n)'),
  withNumber('n IN (:n, version)'),
  withNumber('#map.x BETWEEN :n AND :n'),
  withText('words = :t'),
  withText('contains(tags, :t) OR words >= :t'),
  withText('begins_with(words, :t)'),
  fc.integer({ min: 1, max: 3 }).map((v) => ({ text: 'version = :v', values: { ':v': N(v) } })),
);

/** A condition or filter on the attributes that are no keys of the index. */
export const aCondition: fc.Arbitrary<Expression> = fc.oneof(
  { weight: 4, arbitrary: SIMPLE },
  { weight: 1, arbitrary: SIMPLE.map(({ text, values }) => ({ text: `NOT (${text})`, values })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(SIMPLE, fc.constantFrom('AND', 'OR'), withNumber('version >= :w'))
      .map(([one, word, other]) => ({
        text: `${one.text} ${word} ${other.text}`,
        values: { ...one.values, ':w': other.values[':n'] ?? N(0) },
      })),
  },
);

/** Updates that succeed on any item. */
export const aSafeUpdate: fc.Arbitrary<Expression> = fc.oneof(
  withNumber('SET n = :n'),
  withNumber('SET n = if_not_exists(n, :n) + :n'),
  aNumber.map(
    (number): Expression => ({
      text: 'SET entries = list_append(if_not_exists(entries, :empty), :more)',
      values: { ':empty': { L: [] }, ':more': { L: [number] } },
    }),
  ),
  withNumber('ADD n :n, version :n'),
  withText('SET words = :t REMOVE tags'),
  fixed('REMOVE gsi1pk'),
  aSetOf('ADD tags :s', ['x', 'w']),
  aSetOf('DELETE tags :s', ['x', 'y']),
);

/** Updates that may meet an item without what they need. */
export const anUpdate: fc.Arbitrary<Expression> = fc.oneof(
  aSafeUpdate,
  withNumber('SET n = n - :n'),
  withNumber('SET #map.x = :n, #map.z = :n'),
  withText('SET entries[1] = :t, entries[7] = :t'),
  fixed('SET words = #map.y'),
  fixed('REMOVE entries[0], entries[2], #map.y'),
);

/** The fields of a request that an expression takes, with the one name that is a reserved word. */
export function named(field: string, { text, values }: Expression): object {
  return {
    [field]: text,
    ...(text.includes('#map') && { ExpressionAttributeNames: { '#map': 'map' } }),
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
  };
}
