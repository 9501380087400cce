import { expect, test } from 'vitest';
import { WhatsAppEvent } from '#shared/adapters/inbound/whatsapp-event.ts';
import { newsOfWhatsApp, reportsOfWhatsApp } from './whatsapp-status.ts';

const TAGS = {
  debtorId: 'mfrggzdfmztwq2lknnwg',
  messageId: 'nbswy3dpo5xxe3dejvss',
  contactId: 'orsxg5dborsxg5dborsx',
  credorId: 'loja-aurora',
};

/** What the account tells of a message, in the shape that AWS and Meta document. */
const told = (status: object, header: object = { messageId: '6d69f07a' }) =>
  reportsOfWhatsApp(
    WhatsAppEvent.parse({
      context: { MetaWabaIds: [], MetaPhoneNumberIds: [] },
      whatsAppWebhookEntry: JSON.stringify({
        id: '1163793972139053',
        changes: [
          { field: 'messages', value: { messaging_product: 'whatsapp', statuses: [status] } },
        ],
      }),
      ...header,
    }),
  );
const statusOf = (status: string, more: object = {}) => ({
  id: 'wamid.1',
  status,
  timestamp: '1759466063',
  recipient_id: '5511987654321',
  biz_opaque_callback_data: JSON.stringify(TAGS),
  ...more,
});
const failure = (code: number) =>
  statusOf('failed', { errors: [{ code, title: 'Message undeliverable', message: 'no' }] });

test('a status comes with the tags of its message, and without the telephone', () => {
  const [report] = told(statusOf('delivered'));
  expect(report).toEqual({
    name: 'WhatsAppReported',
    providerMessageId: '6d69f07a',
    metaMessageId: 'wamid.1',
    status: 'delivered',
    error: null,
    tags: TAGS,
  });
});

test.each([
  ['of another system', 'campaign-7'],
  ['that are none', undefined],
  ['that are not whole', JSON.stringify({ debtorId: TAGS.debtorId })],
])('tags %s are none of ours', (_, data) => {
  const [report] = told(statusOf('read', { biz_opaque_callback_data: data }));
  expect(report).toMatchObject({ status: 'read', tags: null });
});

test.each(['sent', 'played', 'deleted', 'warning'])('that a message is %s is no news', (status) => {
  expect(told(statusOf(status))).toEqual([]);
});

test('an event without an id of AWS still tells of its message', () => {
  expect(told(statusOf('delivered'), {})).toMatchObject([{ providerMessageId: null }]);
});

test.each([
  ['delivered', statusOf('delivered'), { outcome: 'delivered', detail: 'delivered', optOut: null }],
  ['read', statusOf('read'), { outcome: 'opened', optOut: null }],
  [
    'a phone without WhatsApp',
    failure(131_026),
    { outcome: 'bounced', detail: '131026 Message undeliverable', optOut: null },
  ],
  [
    'a person who stopped the account',
    failure(131_050),
    { outcome: 'undelivered', optOut: 'complaint' },
  ],
  ['a template that Meta paused', failure(132_015), { outcome: 'undelivered', optOut: null }],
  [
    'a failure whose reason nobody can read',
    statusOf('failed', { errors: [{ code: 'x' }] }),
    { outcome: 'undelivered', detail: 'failed' },
  ],
  ['a failure without a word', statusOf('failed'), { outcome: 'undelivered', detail: 'failed' }],
])('%s is heard as such', (_, status, news) => {
  const [report] = told(status);
  expect(report && newsOfWhatsApp(report)).toMatchObject({ channel: 'whatsapp', ...news });
});

test.each([
  ['utility', 'delivered'],
  ['marketing', 'delivered, cobrada pela Meta como marketing'],
  ['authentication', 'delivered, cobrada pela Meta como authentication'],
])('a message that Meta charges as %s says so where it is no utility', (category, detail) => {
  const [report] = told(statusOf('delivered', { pricing: { billable: true, category } }));
  expect(report).toMatchObject({ category });
  expect(report && newsOfWhatsApp(report)).toMatchObject({ outcome: 'delivered', detail });
});

test('a price that nobody can read keeps no news from being told', () => {
  const [report] = told(statusOf('read', { pricing: { category: 7 } }));
  expect(report && newsOfWhatsApp(report)).toMatchObject({ outcome: 'opened', detail: 'read' });
});
