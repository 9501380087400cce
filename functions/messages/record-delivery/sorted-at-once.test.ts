import { expect, test } from 'vitest';
import { sendMessage } from '#functions/messages/send-message/send-message.ts';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { aRequest, createMessageWorld } from '#shared/testing/message-world.ts';
import { aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { Delivery, recordDelivery } from './record-delivery.ts';

const CARTEIRAS = Carteiras.parse({
  carteiras: [
    { carteiraId: 'curiosas', name: 'Curiosas', reguaId: 'padrao', rule: { var: 'clicked' } },
  ],
  otherwise: { carteiraId: 'resto', name: 'Resto', reguaId: 'padrao' },
});

test('whoever clicks is in the carteira for that at once', async () => {
  const request = aRequest();
  const { messageId, contactId, credorId } = request;
  const { table, deps } = await createMessageWorld(aRecord());
  await sendMessage(deps, { name: 'MessageQueued', debtorId: MARIA, request });
  const at = instant('2026-03-20T15:00:00.000Z');
  await publishConfig(table, 'carteiras', credorId, CARTEIRAS, {
    expected: 0,
    by: 'test',
    at,
    note: '',
  });
  const tags = {
    'ses:operation': ['SendEmail'],
    debtorId: [MARIA],
    messageId: [messageId],
    contactId: [contactId],
    credorId: [credorId],
  };
  const click = Delivery.parse({
    source: 'aws.ses',
    'detail-type': 'Email event',
    detail: { eventType: 'Click', mail: { messageId: 'provider-1', tags } },
  });
  await recordDelivery(deps, click, 1);
  expect((await loadDebtor(table, MARIA)).record.cases).toMatchObject([{ carteiraId: 'curiosas' }]);
});
