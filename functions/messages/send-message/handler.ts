import * as z from 'zod';
import { MessageQueued } from '#events/message-queued.ts';
import { TextTestQueued } from '#events/text-test-queued.ts';
import { sesClient, sesSender } from '#shared/adapters/channels/email-ses.ts';
import { eumClient, eumSender } from '#shared/adapters/channels/sms-eum.ts';
import { snsClient, snsSender } from '#shared/adapters/channels/sms-sns.ts';
import { noVoice, voiceSender } from '#shared/adapters/channels/voice-eum.ts';
import {
  noWhatsApp,
  socialClient,
  whatsAppSender,
} from '#shared/adapters/channels/whatsapp-social.ts';
import { now } from '#shared/lambda/clock.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { queueHandler } from '#shared/lambda/queue-handler.ts';
import { secretReader } from '#shared/lambda/secret.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { contactRulesNow } from '#shared/table/contact-rules-now.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import { sleep } from '#shared/table/sleep.ts';
import { openTable } from '#shared/table/table.ts';
import { SendMessageEnv } from './env.ts';
import type { SendMessageDeps } from './deps.ts';
import { atPace, type Waiting } from './pace.ts';
import { sendMessage } from './send-message.ts';
import { sendTextTest } from './send-text-test.ts';

const env = loadEnv(SendMessageEnv);
const table = openTable(env.TABLE_NAME);
const config = cachedConfig(table, Date.now);

const deps: SendMessageDeps = {
  table,
  config,
  documentKey: secretReader(env.DOCUMENT_KEY_SECRET),
  publicUrl: env.PUBLIC_URL,
  senders: {
    email: sesSender(sesClient(), { configurationSet: env.EMAIL_CONFIGURATION_SET }),
    sms:
      env.SMS_ORIGINATION === ''
        ? snsSender(snsClient())
        : eumSender(eumClient(), {
            origination: env.SMS_ORIGINATION,
            configurationSet: env.SMS_CONFIGURATION_SET,
          }),
    whatsapp:
      env.WHATSAPP_PHONE_NUMBER === ''
        ? noWhatsApp
        : whatsAppSender(socialClient(), { phoneNumber: env.WHATSAPP_PHONE_NUMBER }),
    voice:
      env.VOICE_ORIGINATION === ''
        ? noVoice
        : voiceSender(eumClient(), {
            origination: env.VOICE_ORIGINATION,
            configurationSet: env.SMS_CONFIGURATION_SET,
          }),
  },
  contactRulesOf: (loaded) => contactRulesNow(table, config, loaded),
  planRulesOf: (record, profile) => readPlanRules(config, record, profile),
  now,
};

const WAITING: Waiting = {
  now: Date.now,
  sleep,
};
const PACE_MS = {
  email: env.EMAIL_PACE_MS,
  sms: env.SMS_PACE_MS,
  whatsapp: env.WHATSAPP_PACE_MS,
  voice: env.VOICE_PACE_MS,
};

export const handler = queueHandler(
  z.discriminatedUnion('name', [MessageQueued, TextTestQueued]),
  (queued) =>
    queued.name === 'TextTestQueued'
      ? atPace(PACE_MS.email, WAITING, () => sendTextTest(deps, queued))
      : atPace(PACE_MS[queued.request.channel], WAITING, () => sendMessage(deps, queued)),
);
