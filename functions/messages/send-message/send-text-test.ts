import type { TextTestQueued } from '#events/text-test-queued.ts';
import {
  ChannelBusy,
  type ChannelSenders,
  type SendAnswer,
  UncertainOutcome,
} from '#shared/adapters/channels/channel-sender.ts';
import { Credor } from '#shared/domain/credor/credor.ts';
import { holdsTests } from '#shared/domain/gate/contact-stop.ts';
import { PRICE_TABLE_ID, PriceTable, pricesOn } from '#shared/domain/message/price-table.ts';
import { partsOf } from '#shared/domain/message/sent-message.ts';
import {
  type TestMessage,
  textTest,
  type TextTestOutcome,
} from '#shared/domain/message/text-test.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { readContactStops } from '#shared/table/contact-stops.ts';
import {
  readTakenTest,
  settleTextTest,
  takeTextTest,
  type TextTest,
} from '#shared/table/text-tests.ts';
import type { SendMessageDeps } from './deps.ts';

type Deps = Pick<SendMessageDeps, 'table' | 'config' | 'publicUrl' | 'senders' | 'now'>;

/**
 * Sends a text to whoever wrote it, once, and books what it cost. It is of nobody's history and counts for nobody: no debtor is in
 * it. What does not leave at once does not leave, since its author is there and asks again; nor does what a stop holds that rings
 * a phone. One that was taken and of which nobody told what came of it met a crash in between: it may have left, and is not sent
 * again.
 *
 * @returns what became of it
 * @throws when the credor is not published or the text fails
 */
export async function sendTextTest(
  deps: Deps,
  { credorId, testId }: TextTestQueued,
): Promise<string> {
  const { table } = deps;
  const test = await takeTextTest(table, credorId, testId);
  if (test === null) {
    const lost = await readTakenTest(table, credorId, testId);
    if (lost === null) return 'no-test';
    await settleTextTest(table, lost, 'uncertain');
    return 'test-uncertain';
  }
  const outcome = await outcomeOf(deps, test);
  await settleTextTest(table, { ...test, channel: test.template.channel }, outcome);
  return `test-${outcome}`;
}

async function outcomeOf(
  { table, config, publicUrl, senders, now }: Deps,
  { template, credorId, language, to }: TextTest,
): Promise<Exclude<TextTestOutcome, 'asked'>> {
  if (template.channel !== 'email') {
    const { stops } = await readContactStops(table);
    const asked = { credorId, channel: template.channel };
    if (stops.some(({ scope }) => holdsTests(scope, asked))) return 'stopped';
  }
  const { document: credor } = await config.read(Credor, 'credor', credorId);
  const written = textTest(template, language, credor, publicUrl);
  const maxUsd = async () => {
    const { document: prices } = await config.read(PriceTable, 'price-table', PRICE_TABLE_ID);
    return pricesOn(prices, localDateOf(now(), 'America/Sao_Paulo')).smsPartMaxUsd;
  };
  try {
    const answer = await handOver(senders, written, { to, credor, maxUsd });
    return answer.outcome === 'accepted' ? 'sent' : 'refused';
  } catch (error) {
    if (error instanceof UncertainOutcome) return 'uncertain';
    if (error instanceof ChannelBusy) return 'busy';
    throw error;
  }
}

type Addressed = {
  readonly to: string;
  readonly credor: Credor;
  /** Of one part of an SMS. */
  readonly maxUsd: () => Promise<number>;
};

async function handOver(
  senders: ChannelSenders,
  { message, unsubscribeUrl }: TestMessage,
  { to, credor, maxUsd }: Addressed,
): Promise<SendAnswer> {
  const tags = { test: 'yes' } as const;
  switch (message.channel) {
    case 'email': {
      const { name, senderEmail: address, supportEmail: replyTo } = credor;
      return senders.email({ to, message, from: { name, address, replyTo }, unsubscribeUrl, tags });
    }
    case 'sms': {
      const maxPriceUsd = (await maxUsd()) * partsOf(message);
      return senders.sms({ to, message, maxPriceUsd, tags });
    }
    case 'whatsapp':
      return senders.whatsapp({ to, message, tags });
  }
}
