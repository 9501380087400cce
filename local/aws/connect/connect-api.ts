import * as z from 'zod';
import type { Agenda } from '../agenda.ts';
import { arn } from '../arn.ts';
import { AwsError } from '../aws-error.ts';
import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import type { EventBus } from '../eventbridge/event-bus.ts';
import { operation } from '../protocols/operation.ts';
import { createRestJsonService } from '../protocols/rest-json.ts';
import type { WireHandler } from '../wire.ts';
import type { CallCourse, Telephone } from './telephone.ts';

/** Where the recordings of the embedded telephone system lie. */
export const RECORDINGS_BUCKET = 'connect-recordings';

const ID = z.string().regex(/^[a-f0-9-]{36}$/);
const StartOutboundVoiceContactInput = z.object({
  InstanceId: ID,
  ContactFlowId: ID,
  QueueId: ID.optional(),
  DestinationPhoneNumber: z.string().regex(/^\+[1-9]\d{6,14}$/),
  ClientToken: z.string().max(500).optional(),
  Attributes: z.record(z.string(), z.string().max(32_000)).default({}),
});

type Surroundings = {
  readonly clock: Clock;
  readonly agenda: Agenda;
  readonly ids: Chance;
  readonly region: string;
  readonly bus: EventBus;
  readonly telephone: Telephone;
};

const STORED_AFTER_MS = 60_000;

/**
 * The API of Amazon Connect (REST JSON), StartOutboundVoiceContact: nobody's telephone rings, and contact events tell of a call as they
 * do on AWS. Whether somebody picks up is the telephone's to say.
 */
export function createConnectApi({
  clock,
  agenda,
  ids,
  region,
  bus,
  telephone,
}: Surroundings): WireHandler {
  const begun = new Map<string, string>();

  const tell = agenda.define(
    'connect.event',
    z.object({ source: z.string(), detailType: z.string(), detail: z.unknown() }),
    async (event) => {
      await bus.put(event);
    },
  );

  function call(contactId: string, instanceId: string, { ringsFor, talks }: CallCourse): void {
    const at = clock.now();
    const picksUp = talks !== null;
    const answeredAt = at + ringsFor * 1_000;
    const endedAt = answeredAt + (talks ?? 0) * 1_000;
    const iso = (moment: number) => new Date(moment).toISOString();
    const contact = (eventType: string, moment: number, more: object = {}) =>
      tell.at(moment, {
        source: 'aws.connect',
        detailType: 'Amazon Connect Contact Event',
        detail: {
          eventType,
          contactId,
          channel: 'VOICE',
          instanceArn: arn('connect', region, `instance/${instanceId}`),
          initiationMethod: 'API',
          initiationTimestamp: iso(at),
          ...more,
        },
      });
    const answered = picksUp ? { connectedToSystemTimestamp: iso(answeredAt) } : {};
    contact('INITIATED', at);
    if (picksUp) contact('CONNECTED_TO_SYSTEM', answeredAt, answered);
    contact('DISCONNECTED', endedAt, { ...answered, disconnectTimestamp: iso(endedAt) });
    if (!picksUp) return;
    const key = `CallRecordings/${contactId}_${iso(at).slice(0, 10)}_UTC.wav`;
    tell.at(endedAt + STORED_AFTER_MS, {
      source: 'aws.s3',
      detailType: 'Object Created',
      detail: { bucket: { name: RECORDINGS_BUCKET }, object: { key } },
    });
  }

  const start = operation(
    StartOutboundVoiceContactInput,
    ({ InstanceId, DestinationPhoneNumber, ClientToken }) => {
      const known = ClientToken === undefined ? undefined : begun.get(ClientToken);
      if (known !== undefined) return { ContactId: known };
      if (!DestinationPhoneNumber.startsWith('+55')) {
        throw new AwsError(
          'DestinationNotAllowedException',
          'Outbound calls to it are not allowed.',
          403,
        );
      }
      const contactId = ids.uuid();
      if (ClientToken !== undefined) begun.set(ClientToken, contactId);
      call(contactId, InstanceId, telephone.courseOf(DestinationPhoneNumber));
      return { ContactId: contactId };
    },
    'InvalidParameterException',
  );

  return createRestJsonService({
    routes: [{ at: 'PUT /contact/outbound-voice', run: start }],
    messageField: 'Message',
    ids,
  });
}
