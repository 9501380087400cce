import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LinkToken } from '#shared/domain/message/link.ts';
import { messageIdOf } from '#shared/domain/values/derive-ids.ts';
import { anEmail, AURORA, HORIZONTE, instant, MARIA } from '#shared/testing/records.ts';
import type { Link } from './find-link.ts';
import { readSession, sessionCookie } from './session.ts';

const link: Link = {
  purpose: 'portal',
  messageId: messageIdOf(MARIA, 'a message'),
  credorId: AURORA,
  contactId: anEmail().contactId,
  debtorId: MARIA,
  token: LinkToken.parse('AAAAAAAAAAAAAAAAAAAAAA'),
  ref: 'a'.repeat(64),
  openUntil: instant('2026-05-09T12:00:00.000Z'),
};
const at = instant('2026-04-14T13:05:00.000Z');
const cookie = sessionCookie('key', link, at);
const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? [];

test('the cookie is out of reach of scripts, of other sites and of other links', () => {
  expect(cookie).toContain(
    '; Path=/p/AAAAAAAAAAAAAAAAAAAAAA; Max-Age=1800; HttpOnly; Secure; SameSite=Lax',
  );
  expect(cookie).not.toContain(MARIA);
});

test('a debtor stays in for half an hour', () => {
  expect(readSession('key', link, { [name]: value }, at)).not.toBeNull();
  expect(
    readSession('key', link, { [name]: value }, instant('2026-04-14T13:35:00.000Z')),
  ).toBeNull();
});

test('two sessions of one debtor have different forms', () => {
  const [, other = ''] = sessionCookie('key', link, at).split(';')[0]?.split('=') ?? [];
  const csrfOf = (cookieValue: string) =>
    readSession('key', link, { [name]: cookieValue }, at)?.csrf;
  expect(csrfOf(other)).not.toBe(csrfOf(value));
});

test.each([
  ['another credor', { ...link, credorId: HORIZONTE }, 'key'],
  ['another deployment', link, 'other key'],
])('the session is worth nothing with %s', (_, otherLink, key) => {
  expect(readSession(key, otherLink, { [name]: value }, at)).toBeNull();
});

test('no cookie but the one that was given lets anybody in', () => {
  const altered = fc
    .tuple(fc.nat(value.length - 1), fc.string({ maxLength: 3 }))
    .map(([position, text]) => value.slice(0, position) + text + value.slice(position + 1));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), altered), (forged) => {
      fc.pre(forged !== value);
      expect(readSession('key', link, { [name]: forged }, at)).toBeNull();
    }),
  );
});
