import { expect, test } from 'vitest';
import { messageIdOf } from '#shared/domain/values/derive-ids.ts';
import { DebtorId, MessageId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import {
  LinkToken,
  linkExpiryOf,
  linkRefOf,
  linkTokenOf,
  portalUrlOf,
  unsubscribeUrlOf,
  withoutLinks,
} from './link.ts';

const debtor = DebtorId.parse('mfrggzdfmztwq2lknnwg');
const message = messageIdOf(debtor, 'd-mais-3');

test('a message rendered twice carries the same link', () => {
  expect(linkTokenOf('key', message)).toBe(linkTokenOf('key', message));
  expect(linkTokenOf('key', message)).toMatch(/^[A-Za-z0-9_-]{22}$/);
});

test('another message or another deployment has another link', () => {
  const token = linkTokenOf('key', message);
  expect(linkTokenOf('key', messageIdOf(debtor, 'd-mais-10'))).not.toBe(token);
  expect(linkTokenOf('other key', message)).not.toBe(token);
});

test('the table keeps only a hash of the link, which nobody can turn back', () => {
  const token = linkTokenOf('key', message);
  expect(linkRefOf(token)).toMatch(/^[0-9a-f]{64}$/);
  expect(linkRefOf(token)).not.toContain(token);
});

test.each(['', 'short', '../../etc/passwd-------', 'a'.repeat(23), 'espaço no meio aaaaaaa'])(
  'a token typed as "%s" is no link of ours',
  (typed) => {
    expect(LinkToken.safeParse(typed).success).toBe(false);
  },
);

test('the debtor finds portal and opt-out at the same token for sixty days', () => {
  const token = linkTokenOf('key', message);
  expect(portalUrlOf('https://pague.exemplo.com.br', token)).toBe(
    `https://pague.exemplo.com.br/p/${token}`,
  );
  expect(unsubscribeUrlOf('https://pague.exemplo.com.br', token)).toBe(
    `https://pague.exemplo.com.br/u/${token}`,
  );
  expect(linkExpiryOf(Instant.parse('2026-03-10T12:00:00.000Z'))).toBe('2026-05-09T12:00:00.000Z');
});

test('the team reads a message without the secret of its link', () => {
  const token = linkTokenOf('a key', MessageId.parse('nbswy3dpo5xxe3dejvss'));
  const sent = `Aurora: oi Ana https://x.com.br/p/${token} SAIR https://x.com.br/u/${token}.`;
  expect(withoutLinks(sent)).toBe(
    'Aurora: oi Ana https://x.com.br/p/•••••• SAIR https://x.com.br/u/••••••.',
  );
});
