import { expect, test } from 'vitest';
import { ConnectEvent, newsOfCall } from './connect-event.ts';

/** As the administrator guide shows it. */
const ended = (moments: Readonly<Record<string, string>>) =>
  ConnectEvent.parse({
    source: 'aws.connect',
    detail: { eventType: 'DISCONNECTED', contactId: 'c-1', ...moments },
  });

test('a call that is over tells when, and for how long somebody was on the line', () => {
  const moments = {
    connectedToSystemTimestamp: '2026-03-13T13:00:00.000Z',
    disconnectTimestamp: '2026-03-13T13:02:03Z',
  };
  expect(newsOfCall(ended(moments))).toEqual({
    providerCallId: 'c-1',
    news: { kind: 'ended', at: '2026-03-13T13:02:03.000Z', seconds: 123 },
  });
});

test.each([
  '+275760-09-13T00:00:00.000Z',
  '+012026-03-13T13:00:00.000Z',
  '2200-01-01T00:00:00Z',
  '1066-10-14T09:00:00Z',
  'soon',
])('an end in no calendar (%s) is no news, and no error', (disconnectTimestamp) => {
  expect(newsOfCall(ended({ disconnectTimestamp }))).toBeNull();
});

test('a beginning in no calendar leaves the end told', () => {
  const moments = {
    connectedToSystemTimestamp: '9999-99-99',
    disconnectTimestamp: '2026-03-13T13:02:03Z',
  };
  expect(newsOfCall(ended(moments))?.news).toMatchObject({ kind: 'ended', seconds: 0 });
});
