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
import { type TestTags, testTagsOf } from '#shared/domain/message/test-tags.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { readContactStops } from '#shared/table/contact-stops.ts';
import {
  readTakenTest,
  settleTextTest,
  takeTextTest,
  textTestIdOf,
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
  const { outcome, providerMessageId } = await outcomeOf(deps, test);
  const tried = { ...test, channel: test.template.channel };
  await settleTextTest(table, tried, outcome, providerMessageId);
  return `test-${outcome}`;
}

type Outcome = {
  readonly outcome: Exclude<TextTestOutcome, 'asked'>;
  readonly providerMessageId: string | null;
};

async function outcomeOf(
  { table, config, publicUrl, senders, now }: Deps,
  { userId, at, template, credorId, language, to }: TextTest,
): Promise<Outcome> {
  if (template.channel !== 'email') {
    const { stops } = await readContactStops(table);
    const asked = { credorId, channel: template.channel };
    if (stops.some(({ scope }) => holdsTests(scope, asked)))
      return { outcome: 'stopped', providerMessageId: null };
  }
  const { document: credor } = await config.read(Credor, 'credor', credorId);
  const written = textTest(template, language, credor, publicUrl);
  const maxUsd = async () => {
    const { document: prices } = await config.read(PriceTable, 'price-table', PRICE_TABLE_ID);
    return pricesOn(prices, localDateOf(now(), 'America/Sao_Paulo')).smsPartMaxUsd;
  };
  try {
    const tags = testTagsOf(credorId, textTestIdOf({ userId, at }));
    const answer = await handOver(senders, written, { to, credor, maxUsd, tags });
    return answer.outcome === 'accepted'
      ? { outcome: 'sent', providerMessageId: answer.providerMessageId }
      : { outcome: 'refused', providerMessageId: null };
  } catch (error) {
    if (error instanceof UncertainOutcome) return { outcome: 'uncertain', providerMessageId: null };
    if (error instanceof ChannelBusy) return { outcome: 'busy', providerMessageId: null };
    throw error;
  }
}

type Addressed = {
  readonly to: string;
  readonly credor: Credor;
  /** Of one part of an SMS. */
  readonly maxUsd: () => Promise<number>;
  readonly tags: TestTags;
};

async function handOver(
  senders: ChannelSenders,
  { message, unsubscribeUrl }: TestMessage,
  { to, credor, maxUsd, tags }: Addressed,
): Promise<SendAnswer> {
  switch (message.channel) {
    case 'email': {
      const { name, senderEmail: address, supportEmail: replyTo } = credor;
      return senders.email({ to, message, from: { name, address, replyTo }, unsubscribeUrl, tags });
    }
    case 'sms': {
      const maxPriceUsd = (await maxUsd()) * partsOf(message);
      // Its author is there and asked for it, so no hours bind it.
      return senders.sms({ to, message, maxPriceUsd, livesSeconds: null, tags });
    }
    case 'whatsapp':
      return senders.whatsapp({ to, message, tags });
  }
}
