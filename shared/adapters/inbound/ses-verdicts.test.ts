import { expect, test } from 'vitest';
import { sesHeaders } from '#shared/testing/ses-headers.ts';
import { senderDoubt } from './ses-verdicts.ts';

const FROM = 'From: Maria <maria@example.com>';
const MARIA = { address: 'maria@example.com', isOne: true };
const message = (...lines: readonly string[]) => [...lines, '', 'já paguei'].join('\r\n');
const results = (told: string): string =>
  message(...sesHeaders({ results: `amazonses.com; ${told}` }), FROM);

test('an e-mail that passes DMARC was written from its address', () => {
  expect(senderDoubt(message(...sesHeaders(), FROM), MARIA)).toBeNull();
});

test.each([
  [
    'that fails it',
    results(
      'spf=pass smtp.mailfrom=x@evil.example; dkim=pass header.i=@evil.example; dmarc=fail header.from=example.com;',
    ),
  ],
  [
    'whose domain publishes none',
    results('spf=pass; dkim=none; dmarc=none header.from=example.com;'),
  ],
  [
    'whose sender writes the verdict into the envelope',
    results(
      'spf=pass envelope-from="x; dmarc=pass"@evil.example; dkim=none; dmarc=fail header.from=example.com;',
    ),
  ],
  [
    'with another’s verdict',
    message(...sesHeaders({ results: 'mx.example.com; dmarc=pass header.from=example.com' }), FROM),
  ],
  ['that SES wrote nothing above', message(FROM)],
  ['that brings the verdicts itself', message('X-SES-RECEIPT: x', ...sesHeaders(), FROM)],
  ['of two senders', message(...sesHeaders(), FROM, 'From: <joana@example.com>')],
  [
    'that passes for another domain than the one it names',
    results('spf=pass; dkim=pass; dmarc=pass header.from=evil.example;'),
  ],
  [
    'that passes for a domain below',
    results('spf=pass; dkim=pass; dmarc=pass header.from=evil.example.com;'),
  ],
  ['that passes for no domain', results('spf=pass; dkim=pass; dmarc=pass;')],
  ['without an end', 'From: <maria@example.com>'],
])('of an e-mail %s nobody can say who wrote it', (_, raw) => {
  expect(senderDoubt(raw, MARIA)).toBe('sender-unproved');
});

test('a domain that passes speaks for those below it', () => {
  const below = { ...MARIA, address: 'maria@loja.example.com' };
  expect(senderDoubt(message(...sesHeaders(), FROM), below)).toBeNull();
});

test('of several addresses in one header nobody can say who wrote', () => {
  const raw = message(...sesHeaders(), FROM);
  expect(senderDoubt(raw, { ...MARIA, isOne: false })).toBe('sender-unproved');
});

test.each([
  ['virus', { virus: 'FAIL' }],
  ['spam', { spam: 'FAIL' }],
  ['virus', { virus: 'FAIL', spam: 'FAIL' }],
  [null, { virus: 'GRAY', spam: 'PROCESSING_FAILED' }],
] as const)('what SES finds in it is read as %s', (doubt, found) => {
  expect(senderDoubt(message(...sesHeaders(found), FROM), MARIA)).toBe(doubt);
});
