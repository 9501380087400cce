import fc from 'fast-check';
import { expect, test } from 'vitest';
import { senderIn } from './from-header.ts';

test.each([
  ['Maria <maria@example.com>', 'maria@example.com'],
  ['"Silva, Maria" <Maria@Example.com>', 'maria@example.com'],
  ['=?UTF-8?Q?Jo=C3=A3o?= <joao@example.com>', 'joao@example.com'],
  ['maria@example.com', 'maria@example.com'],
  ['maria@example.com (Maria)', 'maria@example.com'],
  ['"Maria <maria@example.com>" <x@evil.example>', 'x@evil.example'],
  ['"a \\" <maria@example.com>" <x@evil.example>', 'x@evil.example'],
  ['maria@example.com <x@evil.example>', 'x@evil.example'],
  ['x@evil.example (<maria@example.com>)', 'x@evil.example'],
  ['(a (b) " <maria@example.com>) x@evil.example', 'x@evil.example'],
  ['"(" <x@evil.example> (<maria@example.com>)', 'x@evil.example'],
])('%s was written by %s', (header, address) => {
  expect(senderIn(header)).toEqual({ address, isOne: true });
});

test.each([
  'Maria <maria@example.com>, X <x@evil.example>',
  '<maria@example.com> <x@evil.example>',
  'maria@example.com, x@evil.example',
  'maria@example.com, X <x@evil.example>',
  'amigas: maria@example.com;',
  '"maria@example.com" ',
  '"Maria <maria@example.com>',
])('%s does not say who wrote it', (header) => {
  expect(senderIn(header)).toMatchObject({ isOne: false });
});

test('any header names somebody or nobody, and never fails', () => {
  fc.assert(
    fc.property(fc.string(), (header) => {
      const address = senderIn(header)?.address ?? 'a@b';
      expect(address).toContain('@');
    }),
  );
});
