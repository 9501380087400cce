import { expect, test } from 'vitest';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { NoteId, ReplyId } from '#shared/domain/values/ids.ts';
import { aMobile, aRecord, AURORA, instant } from '#shared/testing/records.ts';
import { confirmOptOut } from './confirm-opt-out.ts';
import type { ReplySubject } from './decide-reply.ts';

const NOW = instant('2026-03-14T02:30:00.000Z');
const LEFT: Fact = { type: 'opted-out', channel: 'sms', via: 'reply' };
const SAIR: ReplySubject = {
  replyId: ReplyId.parse('rrrrrrrrrrrrrrrrrrrr'),
  credorId: AURORA,
  channel: 'sms',
  contactId: aMobile().contactId,
  noteId: NoteId.parse('nnnnnnnnnnnnnnnnnnnn'),
};
const off = {
  confirmOptOut: { ...DEFAULT_CONTACT_POLICY.confirmOptOut, on: false },
};

const confirm = ({
  record = aRecord(),
  subject = {},
  left = [LEFT],
  policy = DEFAULT_CONTACT_POLICY,
}: {
  record?: ReturnType<typeof aRecord>;
  subject?: Partial<ReplySubject>;
  left?: readonly Fact[];
  policy?: Parameters<typeof confirmOptOut>[3];
} = {}) => confirmOptOut(record, { ...SAIR, ...subject }, left, policy, NOW);

test('whoever answers SAIR gets one message, at once and by the channel that they left', () => {
  const [request, ...more] = confirm();
  expect(request).toMatchObject({
    type: 'message-requested',
    channel: 'sms',
    templateId: 'saida-confirmada-sms',
    purpose: { kind: 'opt-out-confirmation', askedAt: NOW },
  });
  expect(more).toEqual([]);
  expect(confirm()).toEqual([request]);
});

test.each([
  ['who had left before', { left: [] }],
  ['where the policy wants none', { policy: off }],
  ['whose address others have, too', { subject: { noteId: null } }],
  ['who wrote from an address that we do not know', { subject: { contactId: null } }],
  [
    'whose phone is somebody else’s',
    { record: aRecord({ contacts: [aMobile({ health: 'wrong-person' })] }) },
  ],
  ['who wrote by WhatsApp and never agreed to it', { subject: { channel: 'whatsapp' as const } }],
])('nothing is confirmed to somebody %s', (_, changes) => {
  expect(confirm(changes)).toEqual([]);
});
