import { expect, test } from 'vitest';
import { messageIdOf } from '#shared/domain/values/derive-ids.ts';
import { TemplateId } from '#shared/domain/values/ids.ts';
import { AURORA, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import type { Purpose } from './entries/contact.ts';
import { withHeldReceipt, withoutHeldReceipt } from './held-receipts.ts';

const NOTICE: Purpose = { kind: 'owed-again-notice' };
const THANKS: Purpose = { kind: 'payment-receipt' };
const held = (purpose: Purpose, template: string) => ({
  type: 'message-held' as const,
  messageId: messageIdOf(MARIA, template),
  credorId: AURORA,
  channel: 'email' as const,
  templateId: TemplateId.parse(template),
  purpose,
  reasons: ['outside-hours' as const],
  until: instant('2026-07-20T11:00:00.000Z'),
});

test('what is owed again waits for the legal hours beside the thanks of the same credor, once', () => {
  const thanked = withHeldReceipt(aRecord(), held(THANKS, 'agradecimento-email'));
  const both = withHeldReceipt(thanked, held(NOTICE, 'divida-devolvida-email'));
  const again = withHeldReceipt(both, held(NOTICE, 'divida-devolvida-email'));
  expect(again.debtor.heldReceipts).toMatchObject([
    { templateId: 'agradecimento-email' },
    { templateId: 'divida-devolvida-email', owedAgain: true },
  ]);
  const told = withoutHeldReceipt(again, { credorId: AURORA, purpose: NOTICE });
  expect(told.debtor.heldReceipts).toMatchObject([{ templateId: 'agradecimento-email' }]);
});
