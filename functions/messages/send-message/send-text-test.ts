import type { TextTestQueued } from '#events/text-test-queued.ts';
import { ChannelBusy, UncertainOutcome } from '#shared/adapters/channels/channel-sender.ts';
import { Credor } from '#shared/domain/credor/credor.ts';
import { textTest } from '#shared/domain/message/text-test.ts';
import { takeTextTest } from '#shared/table/text-tests.ts';
import type { SendMessageDeps } from './deps.ts';

/**
 * Sends a text to whoever wrote it, once. It is of nobody's history and counts for nobody: no debtor is in it. What does not
 * leave at once does not leave, since its author is there and asks again.
 *
 * @returns what became of it
 * @throws when the credor is not published or the text fails
 */
export async function sendTextTest(
  {
    table,
    config,
    publicUrl,
    senders,
  }: Pick<SendMessageDeps, 'table' | 'config' | 'publicUrl' | 'senders'>,
  { testId }: TextTestQueued,
): Promise<string> {
  const test = await takeTextTest(table, testId);
  if (test === null || test.template.channel !== 'email') return 'no-test';
  const { document: credor } = await config.read(Credor, 'credor', test.credorId);
  const { unsubscribeUrl, ...message } = textTest(test.template, test.language, credor, publicUrl);
  const from = {
    name: credor.name,
    address: credor.senderEmail,
    replyTo: credor.supportEmail,
  };
  try {
    const answer = await senders.email({
      to: test.to,
      message,
      from,
      unsubscribeUrl,
      tags: { test: 'yes' },
    });
    return `test-${answer.outcome}`;
  } catch (error) {
    if (error instanceof UncertainOutcome) return 'test-uncertain';
    if (error instanceof ChannelBusy) return 'test-busy';
    throw error;
  }
}
