import { expect, test } from 'vitest';
import { ChannelBusy } from '#shared/adapters/channels/channel-sender.ts';
import { TemplateId } from '#shared/domain/values/ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { aNoticedListing } from '#shared/testing/listings.ts';
import { aRequest, createMessageWorld } from '#shared/testing/message-world.ts';
import { aDisputedCase, anEmail, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { sendMessage } from './send-message.ts';

const listing = aNoticedListing();
const { listingId, messageId, proofBy } = listing;
const queued = {
  name: 'MessageQueued',
  debtorId: MARIA,
  request: aRequest({
    messageId,
    templateId: TemplateId.parse('aviso-negativacao-email'),
    purpose: { kind: 'listing-notice', listingIds: [listingId], proofBy },
  }),
} as const;
const confirmed = [anEmail({ confirmed: true })];

async function aWorld(changes: Parameters<typeof aRecord>[0] = {}) {
  const world = await createMessageWorld(
    aRecord({ contacts: confirmed, listings: [listing], ...changes }),
  );
  world.clock.now = instant('2026-05-11T13:02:00.000Z');
  const record = async () => (await loadDebtor(world.table, MARIA)).record;
  return { ...world, record };
}

test('the notice names the debt, the registry and the days that are left', async () => {
  const { deps, channels } = await aWorld();
  expect(await sendMessage(deps, queued)).toBe('accepted');
  const text = channels.left[0]?.message.text ?? '';
  expect(text).toContain('birô de crédito de teste');
  expect(text).toContain('10 dias');
  expect(text).toMatch(/Parcela 1\/3, vencimento 10\/03\/2026: R\$ 1\.0\d\d,\d\d hoje/);
});

test('to a contact that nobody confirmed it does not leave, and the listing looks for another way', async () => {
  const { deps, channels, record } = await aWorld({ contacts: [anEmail()] });
  expect(await sendMessage(deps, queued)).toBe('withheld');
  expect(channels.left).toEqual([]);
  const { listings, debtor } = await record();
  expect(listings).toMatchObject([{ status: 'asked', tried: ['email'] }]);
  expect(debtor?.nextAlarm).toMatchObject({ kind: 'listing', listingId });
});

test('whoever contests before it leaves does not get it, and the listing ends at once', async () => {
  const { deps, record } = await aWorld({ cases: [aDisputedCase()] });
  expect(await sendMessage(deps, queued)).toBe('withheld');
  expect((await record()).debtor?.nextAlarm).toMatchObject({ kind: 'listing', listingId });
});

test('at night it waits for the morning, and nothing is counted from it', async () => {
  const { deps, clock, record } = await aWorld();
  clock.now = instant('2026-05-12T01:00:00.000Z');
  expect(await sendMessage(deps, queued)).toBe('held');
  expect((await record()).listings).toMatchObject([
    { status: 'asked', noticeFrom: '2026-05-12T11:00:00.000Z', tried: [] },
  ]);
});

test('a notice of a listing that ended meanwhile is for nobody', async () => {
  const { messageId: _, channel: __, tried: ___, proofBy: ____, ...terms } = listing;
  const ended = {
    ...terms,
    status: 'cancelled' as const,
    because: 'team' as const,
    endedAt: instant('2026-05-11T13:01:00.000Z'),
  };
  const { deps, facts } = await aWorld({ listings: [ended] });
  expect(await sendMessage(deps, queued)).toBe('withheld');
  expect(await facts()).toMatchObject([{ type: 'message-withheld', reasons: ['debt-changed'] }]);
});

test('a busy channel gives it back without being given up itself', async () => {
  const { deps, channels, record } = await aWorld();
  channels.answer = () => Promise.reject(new ChannelBusy('SES 429'));
  await sendMessage(deps, queued);
  expect((await record()).listings).toMatchObject([{ status: 'asked', tried: [] }]);
});
