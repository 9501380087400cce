import type * as z from 'zod';
import { ChargeQueued } from '#events/charge-queued.ts';
import { FileArrived } from '#events/file-arrived.ts';
import { ImportContinued } from '#events/import-continued.ts';
import { HookQueued } from '#events/hook-queued.ts';
import { ListingQueued } from '#events/listing-queued.ts';
import { LookUpQueued } from '#events/look-up-queued.ts';
import { MessageQueued } from '#events/message-queued.ts';
import { ReguaMoveContinued } from '#events/regua-move-continued.ts';
import { ReplyArrived } from '#events/reply-arrived.ts';
import { SortingQueued } from '#events/sorting-queued.ts';
import { SmsReported } from '#events/sms-reported.ts';
import { StepDue } from '#events/step-due.ts';
import { TextTestQueued } from '#events/text-test-queued.ts';
import { TrialQueued } from '#events/trial-queued.ts';
import { WebhookKept } from '#events/webhook-kept.ts';
import { WhatsAppReported } from '#events/whatsapp-reported.ts';
import type { QueueName } from '#infra/queues.ts';
import { ConnectEvent, RecordingStored } from '#shared/adapters/channel-events/connect-event.ts';
import { SesEvent } from '#shared/adapters/channel-events/ses-event.ts';

/** What the messages of each queue say. */
export const CONTRACTS: Readonly<Record<QueueName, Readonly<Record<string, z.ZodType>>>> = {
  imports: { FileArrived, ImportContinued },
  retornos: { FileArrived },
  'regua-moves': { ReguaMoveContinued },
  lookups: { LookUpQueued },
  sortings: { SortingQueued },
  trials: { TrialQueued },
  steps: { StepDue },
  'messages-email': { MessageQueued, TextTestQueued },
  'messages-sms': { MessageQueued },
  'messages-whatsapp': { MessageQueued },
  'messages-voice': { MessageQueued },
  deliveries: { SmsReported, WhatsAppReported, SesEvent, ConnectEvent, RecordingStored },
  replies: { ReplyArrived },
  charges: { ChargeQueued },
  listings: { ListingQueued },
  payments: { WebhookKept },
  hooks: { HookQueued },
  'stream-failures': {},
};
