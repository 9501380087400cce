import * as z from 'zod';
import type { Agenda } from '../agenda.ts';
import { arn } from '../arn.ts';
import { AwsError } from '../aws-error.ts';
import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import type { EventBus } from '../eventbridge/event-bus.ts';
import { type Outbox, SentEmail } from '../outbox.ts';
import { operation } from '../protocols/operation.ts';
import { createRestJsonService } from '../protocols/rest-json.ts';
import { EmailFate, type Recipients } from '../recipients.ts';
import type { WireHandler } from '../wire.ts';
import { detailTypeOf, sesEventDetail } from './ses-event.ts';

/** SES quotas: recipients of one message, and headers of one's own. */
const RECIPIENTS_MAX = 50;
const HEADERS_MAX = 15;

/** The local part must be 7-bit ASCII (SES does not speak SMTPUTF8); a display name may stand before <address>. */
const Address = z
  .string()
  .max(320)
  .regex(/^(?:[^<>]*<)?[\x21-\x3b\x3d\x3f-\x7e]+@[\w.-]+\.\w+>?$/, 'is not a valid e-mail address');
const Content = z.object({ Data: z.string(), Charset: z.string().optional() });
const NameValue = z.object({ Name: z.string().min(1), Value: z.string() });

const SendEmailInput = z.object({
  FromEmailAddress: Address,
  Destination: z.object({ ToAddresses: z.array(Address).min(1).max(RECIPIENTS_MAX) }),
  ReplyToAddresses: z.array(Address).default([]),
  Content: z.object({
    Simple: z.object({
      Subject: Content,
      Body: z.object({ Text: Content.optional(), Html: Content.optional() }),
      Headers: z.array(NameValue).max(HEADERS_MAX).default([]),
    }),
  }),
  EmailTags: z.array(NameValue).default([]),
  ConfigurationSetName: z.string().optional(),
  ListManagementOptions: z
    .object({ ContactListName: z.string(), TopicName: z.string().optional() })
    .optional(),
});

type Surroundings = {
  clock: Clock;
  agenda: Agenda;
  ids: Chance;
  region: string;
  bus: EventBus;
  outbox: Outbox;
  recipients: Recipients;
  /** The configuration sets that exist; each publishes all its events to the default bus. */
  configurationSets: ReadonlySet<string>;
};

/** The SES v2 API (REST JSON), SendEmail with simple content: what is sent goes to the outbox, its fate onto the default bus. */
export function createSesApi(surroundings: Surroundings): WireHandler {
  const { clock, agenda, ids, region, bus, outbox, recipients, configurationSets } = surroundings;

  async function publish(email: SentEmail, happening: EmailFate | { what: 'Send' }): Promise<void> {
    outbox.noteFate(email.id, happening.what, clock.now());
    if (email.configurationSet === undefined) return;
    await bus.put({
      source: 'aws.ses',
      detailType: detailTypeOf(happening.what),
      resources: [arn('ses', region, `configuration-set/${email.configurationSet}`)],
      detail: sesEventDetail(email, happening, clock.now(), `${ids.uuid()}-000000`),
    });
  }

  const fate = agenda.define(
    'ses.fate',
    z.object({ email: SentEmail, fate: EmailFate.or(z.object({ what: z.literal('Send') })) }),
    (data) => publish(data.email, data.fate),
  );

  const sendEmail = operation(
    SendEmailInput,
    (input) => {
      const set = input.ConfigurationSetName;
      if (set !== undefined && !configurationSets.has(set)) {
        throw new AwsError('NotFoundException', `Configuration set <${set}> does not exist.`, 404);
      }
      const { Subject, Body, Headers } = input.Content.Simple;
      const email: SentEmail = {
        kind: 'email',
        id: `0103${ids.uuid()}-000000`,
        at: clock.now(),
        from: input.FromEmailAddress,
        to: input.Destination.ToAddresses,
        replyTo: input.ReplyToAddresses,
        subject: Subject.Data,
        text: Body.Text?.Data,
        html: Body.Html?.Data,
        headers: Object.fromEntries(Headers.map(({ Name, Value }) => [Name, Value])),
        tags: Object.fromEntries(input.EmailTags.map(({ Name, Value }) => [Name, Value])),
        configurationSet: set,
        fates: [],
      };
      outbox.add(email);
      const kept = { ...email, text: undefined, html: undefined, fates: [] };
      fate.at(clock.now(), { email: kept, fate: { what: 'Send' } });
      for (const next of recipients.onEmail(email)) {
        fate.at(clock.now() + next.afterMs, { email: kept, fate: next });
      }
      return { MessageId: email.id };
    },
    'BadRequestException',
  );

  return createRestJsonService({
    routes: [{ at: 'POST /v2/email/outbound-emails', run: sendEmail }],
    messageField: 'message',
    ids,
  });
}
