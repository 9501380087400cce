import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import type {
  ChannelSenders,
  OutgoingEmail,
  OutgoingSms,
  OutgoingVoice,
  OutgoingWhatsApp,
  SendAnswer,
} from '#shared/adapters/channels/channel-sender.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import type { DebtorRecord, RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { DEFAULT_TEMPLATES } from '#shared/domain/message/default-templates/default-templates.ts';
import { DEFAULT_PRICE_TABLE, PRICE_TABLE_ID } from '#shared/domain/message/price-table.ts';
import { messageIdOf } from '#shared/domain/values/derive-ids.ts';
import { StepId, TemplateId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import { contactRulesNow } from '#shared/table/contact-rules-now.ts';
import { keys } from '#shared/table/keys.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { LoadedDebtor } from '#shared/table/loaded-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import type { Table } from '#shared/table/table.ts';
import { aCredor, putCredor } from './credores.ts';
import { DOCUMENT_KEY } from './put-link.ts';
import { putRecord } from './put-record.ts';
import { POLICY_WITH_WHATSAPP, putRules } from './put-rules.ts';
import { anEmail, aRecord, AURORA, instant, MARIA, MARIA_PROFILE } from './records.ts';

/** A Friday in Maria's window, three days after her due date. */
const FRIDAY_MORNING = instant('2026-03-13T13:00:00.000Z');

/** The e-mail of the third day after the due date, asked for Maria. */
export const aRequest = (
  changes: Partial<FactOf<'message-requested'>> = {},
): FactOf<'message-requested'> => ({
  type: 'message-requested',
  messageId: messageIdOf(MARIA, 'd-mais-3'),
  credorId: AURORA,
  channel: 'email',
  contactId: anEmail().contactId,
  templateId: TemplateId.parse('atraso-email'),
  purpose: {
    kind: 'regua-step',
    stepId: StepId.parse('d-mais-3'),
    anchor: localDate('2026-03-10'),
  },
  ...changes,
});

type Outgoing = OutgoingEmail | OutgoingSms | OutgoingWhatsApp | OutgoingVoice;

/** Maria, her credor and all documents in a table of their own, and channels that answer as the test says. */
export async function createMessageWorld(
  record: RegisteredRecord = aRecord(),
  profile: Profile = MARIA_PROFILE,
) {
  const { client, tableName } = await createTestTable();
  const table: Table = { client, name: tableName };
  await putRecord(table, record, profile);
  await putRules(table, POLICY_WITH_WHATSAPP);
  await putCredor(table, aCredor());
  const context = { expected: 0, by: 'user:ana', at: instant('2026-03-01T12:00:00.000Z') };
  await publishConfig(table, 'price-table', PRICE_TABLE_ID, DEFAULT_PRICE_TABLE, context);
  for (const template of DEFAULT_TEMPLATES) {
    await publishConfig(table, 'template', template.templateId, template, context);
  }

  const config = cachedConfig(table, () => 0);
  const channels = fakeChannels();
  const clock: { now: Instant } = { now: FRIDAY_MORNING };
  return {
    table,
    channels,
    clock,
    deps: {
      table,
      config,
      documentKey: async () => DOCUMENT_KEY,
      publicUrl: 'https://pague.lojaaurora.com.br',
      senders: channels.senders,
      contactRulesOf: (loaded: LoadedDebtor) => contactRulesNow(table, config, loaded),
      planRulesOf: (known: DebtorRecord, whose: Profile | null = null) =>
        readPlanRules(config, known, whose),
      now: () => clock.now,
    },
    facts: async () => (await readHistory(table, MARIA, {})).map(({ fact }) => fact),
    state: async () => (await loadDebtor(table, MARIA)).record.debtor,
    textOf: async ({ messageId }: FactOf<'message-requested'>) =>
      (
        await client.send(
          new GetCommand({ TableName: tableName, Key: keys.text(MARIA, messageId) }),
        )
      ).Item,
  };
}

/** Senders that keep what they were given, and answer with an id until told otherwise. */
function fakeChannels() {
  const left: Outgoing[] = [];
  const channels = {
    left,
    answer: async (): Promise<SendAnswer> => ({
      outcome: 'accepted',
      providerMessageId: `provider-${left.length}`,
    }),
  };
  const send = (outgoing: Outgoing) => {
    left.push(outgoing);
    return channels.answer();
  };
  const senders: ChannelSenders = { email: send, sms: send, whatsapp: send, voice: send };
  return Object.assign(channels, { senders });
}
