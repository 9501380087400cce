import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mailbox } from './mailbox.ts';

test.each([
  ['Loja Aurora', '"Loja Aurora" <a@b.br>'],
  ['Loja "Aurora", a melhor', '"Loja \\"Aurora\\", a melhor" <a@b.br>'],
  ['Móveis', '=?UTF-8?B?TcOzdmVpcw==?= <a@b.br>'],
  ['Loja\r\nBcc: x@y.z', '"Loja Bcc: x@y.z" <a@b.br>'],
])('the debtor sees the sender %s', (name, header) => {
  expect(mailbox(name, 'a@b.br')).toBe(header);
});

test('every name survives its encoding, in words that headers can hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (name) => {
      const words = mailbox(`é${name}`, 'a@b.br').replace(' <a@b.br>', '').split(' ');
      const decoded = words
        .map((word) => Buffer.from(word.slice('=?UTF-8?B?'.length, -2), 'base64').toString())
        .join('');
      expect(decoded).toBe(`é${name.replace(/[\r\n]+/g, ' ')}`.toWellFormed());
      expect(Math.max(...words.map((word) => word.length))).toBeLessThanOrEqual(75);
    }),
  );
});
