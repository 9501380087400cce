import { expect, test } from 'vitest';
import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import { MessageId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { AURORA, aDebtor, instant } from '#shared/testing/records.ts';
import { capAllowsFrom } from './caps.ts';
import { localMoment } from './local-moment.ts';

const NOW = instant('2026-03-13T14:00:00.000Z');

const line = (at: string): Debtor['contactLog'][number] => ({
  at: instant(at),
  channel: 'email',
  credorId: AURORA,
  messageId: MessageId.parse('nbswy3dpo5xxe3dejvss'),
  purpose: 'regua-step',
  state: 'sent',
});

const allowedFrom = (per: 'day' | 'week' | 'month', max: number, ...sent: readonly string[]) =>
  capAllowsFrom(
    {
      per,
      max,
      channels: ['email'],
      source: 'teste',
      validFrom: localDate('2026-01-01'),
      validUntil: null,
    },
    aDebtor({ contactLog: sent.map(line) }),
    localMoment(NOW, 'America/Sao_Paulo', {}),
  );

test.each([
  ['yesterday at 23:59, by their own clock', '2026-03-13T02:59:00.000Z', NOW],
  ['today at 00:00', '2026-03-13T03:00:00.000Z', '2026-03-14T03:00:00.000Z'],
])('a debtor written to %s may be written to again once the day is over', (_, sent, from) => {
  expect(allowedFrom('day', 1, sent)).toBe(from);
});

test.each([
  ['seven days ago', '2026-03-06T14:00:00.000Z', NOW],
  [
    'six days ago, which is within seven days',
    '2026-03-07T14:00:00.000Z',
    '2026-03-14T03:00:00.000Z',
  ],
])('of three texts a week the first came %s', (_, first, from) => {
  const others = ['2026-03-10T14:00:00.000Z', '2026-03-11T14:00:00.000Z'];
  expect(allowedFrom('week', 3, first, ...others)).toBe(from);
});

test.each([
  ['thirty days ago', '2026-02-11T14:00:00.000Z', NOW],
  [
    '29 days ago, which is within thirty days',
    '2026-02-12T14:00:00.000Z',
    '2026-03-14T03:00:00.000Z',
  ],
])('of three texts in thirty days the first came %s', (_, first, from) => {
  const others = ['2026-02-20T14:00:00.000Z', '2026-03-01T14:00:00.000Z'];
  expect(allowedFrom('month', 3, first, ...others)).toBe(from);
});
