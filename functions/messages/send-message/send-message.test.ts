import { expect, test } from 'vitest';
import { ChannelBusy, UncertainOutcome } from '#shared/adapters/channels/channel-sender.ts';
import { ToldOffer } from '#shared/domain/agreement/told-offer.ts';
import { linkRefOf, linkTokenOf } from '#shared/domain/message/link.ts';
import { textHashOf } from '#shared/domain/message/sent-message.ts';
import { atrasoEmail } from '#shared/domain/message/default-templates/atraso.ts';
import { ownTextIdOf } from '#shared/domain/message/own-text.ts';
import { TemplateId } from '#shared/domain/values/ids.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import { findRef } from '#shared/table/refs.ts';
import { aRequest, createMessageWorld } from '#shared/testing/message-world.ts';
import { DOCUMENT_KEY } from '#shared/testing/put-link.ts';
import { aDebtor, aMobile, anEmail, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { sendMessage } from './send-message.ts';

const request = aRequest();
const queued = { name: 'MessageQueued', debtorId: MARIA, request } as const;
const world = createMessageWorld;
const types = (facts: readonly { type: string }[]) => facts.map(({ type }) => type);

test('an e-mail leaves once, and the history keeps its proof, price and provider’s id', async () => {
  const { deps, channels, facts, textOf } = await world();
  expect(await sendMessage(deps, queued)).toBe('accepted');

  expect(channels.left).toHaveLength(1);
  const [claimed, sent] = await facts();
  expect(claimed).toMatchObject({ type: 'message-claimed', contactId: request.contactId });
  expect(sent).toMatchObject({
    type: 'message-sent',
    parts: 1,
    costMicros: 880,
    templateVersion: 1,
  });
  const outgoing = channels.left[0]?.message;
  expect(sent).toMatchObject({ textHash: outgoing && textHashOf(outgoing) });
  const { channel: _, ...text } = outgoing ?? { channel: 'email' };
  expect(await textOf(request)).toMatchObject({ to: 'maria@example.com', ...text });
});

test('the debtor’s link and the provider’s id lead back to the message', async () => {
  const { deps, channels, table } = await world();
  await sendMessage(deps, queued);
  const token = linkTokenOf(DOCUMENT_KEY, request.messageId);
  const { messageId, credorId, contactId } = request;

  expect(channels.left[0]?.message.text).toContain(`https://pague.lojaaurora.com.br/p/${token}`);
  const link = await findRef(table, 'link', linkRefOf(token));
  expect(link).toMatchObject({
    debtorId: MARIA,
    target: { purpose: 'portal', messageId, credorId, contactId },
  });
  expect(link).not.toHaveProperty('expiresAt');
  expect(await findRef(table, 'message', 'provider-1')).toMatchObject({
    target: { messageId, credorId, contactId, channel: 'email' },
  });
});

test('an e-mail carries tags without personal data and a one-click way out', async () => {
  const { deps, channels } = await world();
  await sendMessage(deps, queued);
  const { messageId, credorId, contactId } = request;
  expect(channels.left[0]).toMatchObject({
    to: 'maria@example.com',
    from: { name: 'Loja Aurora', address: 'atendimento@lojaaurora.com.br' },
    unsubscribeUrl: expect.stringMatching(/^https:\/\/pague\.lojaaurora\.com\.br\/u\/.{22}$/),
    tags: { debtorId: MARIA, messageId, credorId, contactId },
  });
});

test('whoever is not confirmed reads no word of the debt, and whoever is reads today’s amount', async () => {
  const stranger = await world();
  await sendMessage(stranger.deps, queued);
  expect(stranger.channels.left[0]?.message.text).not.toMatch(/R\$|pagamento/);

  const maria = await world(aRecord({ contacts: [anEmail({ confirmed: true })] }));
  await sendMessage(maria.deps, queued);
  expect(maria.channels.left[0]?.message.text).toContain('R$ 1.021,00');
});

test('an SMS leaves in one part, may cost no more than the table says, and waits no longer than the day is open', async () => {
  const { contactId } = aMobile();
  const sms = aRequest({ channel: 'sms', contactId, templateId: TemplateId.parse('atraso-sms') });
  const { deps, channels, facts } = await world();
  expect(await sendMessage(deps, { ...queued, request: sms })).toBe('accepted');
  expect(channels.left[0]).toMatchObject({ maxPriceUsd: 0.1, livesSeconds: 8 * 3_600 });
  expect(await facts()).toMatchObject([{}, { parts: 1, costMicros: 165_000 }]);
});

test('a message that the queue brings twice leaves once, even at the same time', async () => {
  const { deps, channels, facts } = await world();
  await Promise.allSettled([sendMessage(deps, queued), sendMessage(deps, queued)]);
  expect(await sendMessage(deps, queued)).toBe('done');
  expect(channels.left).toHaveLength(1);
  expect(types(await facts()).filter((type) => type === 'message-sent')).toHaveLength(1);
});

test('a crash between claim and answer leaves a doubt, never a second message', async () => {
  const { deps, channels, facts } = await world();
  channels.answer = async () => {
    throw new Error('the process died here');
  };
  await expect(sendMessage(deps, queued)).rejects.toThrow('the process died here');
  expect(await sendMessage(deps, queued)).toBe('uncertain');
  expect(await sendMessage(deps, queued)).toBe('done');
  expect(channels.left).toHaveLength(1);
  expect(types(await facts())).toEqual(['message-claimed', 'message-uncertain']);
});

test('a time-out leaves a doubt, never a second message', async () => {
  const { deps, channels, facts, state, textOf } = await world();
  channels.answer = async () => {
    throw new UncertainOutcome('TimeoutError');
  };
  expect(await sendMessage(deps, queued)).toBe('uncertain');
  expect(await sendMessage(deps, queued)).toBe('done');
  expect(channels.left).toHaveLength(1);
  expect(await facts()).toMatchObject([{}, { type: 'message-uncertain', detail: 'TimeoutError' }]);
  expect((await state())?.contactLog).toMatchObject([{ state: 'uncertain' }]);
  expect(await textOf(request)).toBeDefined();
});

test('a message that the channel refuses counts as no contact and is not tried again', async () => {
  const { deps, channels, facts, state } = await world();
  channels.answer = async () => ({ outcome: 'refused', detail: 'MessageRejected' });
  expect(await sendMessage(deps, queued)).toBe('refused');
  expect(await sendMessage(deps, queued)).toBe('already-done');
  expect(channels.left).toHaveLength(1);
  expect(types(await facts())).toEqual(['message-claimed', 'message-refused']);
  expect((await state())?.contactLog).toEqual([]);
});

test('a throttled channel gives the step back: it is decided again a quarter of an hour later', async () => {
  const { deps, channels, clock, facts, state } = await world();
  clock.now = instant('2026-03-13T15:00:00.000Z');
  channels.answer = async () => {
    throw new ChannelBusy('TooManyRequestsException');
  };
  expect(await sendMessage(deps, queued)).toBe('busy');
  expect(await sendMessage(deps, queued)).toBe('already-done');
  expect(channels.left).toHaveLength(1);
  const until = instant('2026-03-13T15:15:00.000Z');
  expect(await facts()).toMatchObject([
    { type: 'message-claimed' },
    { type: 'message-refused', detail: 'TooManyRequestsException' },
    { type: 'message-held', reasons: ['channel-busy'], until },
  ]);
  expect(await state()).toMatchObject({
    contactLog: [],
    nextAlarm: { kind: 'regua-step', stepId: 'd-mais-3', at: until },
  });
});

test('an answer that could not be written is a doubt at the next delivery', async () => {
  const { deps, channels } = await world();
  const tooLongToKeep = 'x'.repeat(5_000);
  channels.answer = async () => ({ outcome: 'accepted', providerMessageId: tooLongToKeep });
  await expect(sendMessage(deps, queued)).rejects.toThrow('exceeded');
  expect(await sendMessage(deps, queued)).toBe('uncertain');
  expect(channels.left).toHaveLength(1);
});

test('an offer is told as the policy makes it when the message leaves, and the claim remembers which', async () => {
  const contacts = [anEmail({ confirmed: true })];
  const { deps, channels, facts } = await world(aRecord({ contacts }));
  const told = { offerId: '99x', forDate: '2026-03-01', validUntil: '2026-03-02', parcels: 99 };
  const offer = ToldOffer.parse({ ...told, owed: 1, total: 1 });
  if (request.purpose.kind !== 'regua-step') throw new Error('the request is of a step');
  const templateId = TemplateId.parse('oferta-email');
  const asked = { ...request, templateId, purpose: { ...request.purpose, offer } };

  await sendMessage(deps, { ...queued, request: asked });

  const [claimed] = await facts();
  expect(claimed).toMatchObject({
    purpose: { offer: { offerId: expect.not.stringMatching('99x'), forDate: '2026-03-13' } },
  });
  expect(channels.left[0]?.message.text).toContain('A proposta vale até');
});

const confirmation = aRequest({
  channel: 'sms',
  contactId: aMobile().contactId,
  templateId: TemplateId.parse('saida-confirmada-sms'),
  purpose: { kind: 'opt-out-confirmation', askedAt: instant('2026-03-13T13:00:00.000Z') },
});
const toConfirm = { ...queued, request: confirmation };

test('whoever left a channel hears of it once, in words that tell of no debt even to the debtor', async () => {
  const left = aRecord({
    debtor: aDebtor({ optedOut: ['sms'] }),
    contacts: [aMobile({ confirmed: true })],
  });
  const { deps, channels, facts } = await world(left);
  expect(await sendMessage(deps, toConfirm)).toBe('accepted');
  expect(await sendMessage(deps, toConfirm)).toBe('done');
  expect(channels.left).toHaveLength(1);
  expect(channels.left[0]?.message.text).toContain('recebemos seu SAIR');
  expect(types(await facts())).toEqual(['message-claimed', 'message-sent']);
});

test('a confirmation that its channel or a stop holds up is given up, and nothing waits for it', async () => {
  const { deps, channels, facts, state } = await world(aRecord({ contacts: [aMobile()] }));
  channels.answer = async () => {
    throw new ChannelBusy('Throttled');
  };
  expect(await sendMessage(deps, toConfirm)).toBe('busy');
  expect(types(await facts())).toEqual(['message-claimed', 'message-refused']);
  expect((await state())?.heldReceipts).toEqual([]);
});

test('whoever reads English is written to in it where the text has it, and in Portuguese where it has not', async () => {
  const english = aDebtor({ language: { language: 'en', toldBy: 'team' } });
  const { deps, channels, facts } = await world(aRecord({ debtor: english }));
  expect(await sendMessage(deps, queued)).toBe('accepted');
  expect(channels.left[0]?.message).toMatchObject({
    subject: 'Maria, a message from Loja Aurora is waiting for you',
    html: expect.stringContaining('<html lang="en">'),
  });
  expect(await facts()).toMatchObject([{ type: 'message-claimed', language: 'en' }, {}]);

  const other = await world(aRecord({ debtor: english }));
  const id = ownTextIdOf(request.credorId, request.templateId);
  const context = { expected: 0, by: 'user:ana', at: instant('2026-03-02T12:00:00.000Z') };
  await publishConfig(other.table, 'own-text', id, { text: atrasoEmail }, context);
  expect(await sendMessage(other.deps, queued)).toBe('accepted');
  expect(other.channels.left[0]?.message).toMatchObject({
    subject: expect.stringContaining('um recado'),
    html: expect.stringContaining('<html lang="pt-BR">'),
  });
  expect((await other.facts())[0]).not.toHaveProperty('language');
});

test('a message says what its credor’s own text says, until the general one stands again', async () => {
  const own = { ...atrasoEmail, subject: 'Um recado só nosso' };
  const context = { by: 'user:ana', at: instant('2026-03-02T12:00:00.000Z') };
  const id = ownTextIdOf(request.credorId, request.templateId);
  const { deps, channels, facts, table } = await world();
  await publishConfig(table, 'own-text', id, { text: own }, { expected: 0, ...context });
  expect(await sendMessage(deps, queued)).toBe('accepted');
  expect(channels.left[0]?.message).toMatchObject({ subject: 'Um recado só nosso' });
  expect((await facts()).at(-1)).toMatchObject({ templateVersion: 1, ownText: true });

  const other = await world();
  const given = { ...context, expected: 1 };
  await publishConfig(other.table, 'own-text', id, { text: own }, { expected: 0, ...context });
  await publishConfig(other.table, 'own-text', id, { text: null }, given);
  expect(await sendMessage(other.deps, queued)).toBe('accepted');
  expect(other.channels.left[0]?.message).not.toMatchObject({ subject: 'Um recado só nosso' });
  expect((await other.facts()).at(-1)).not.toHaveProperty('ownText');
});
