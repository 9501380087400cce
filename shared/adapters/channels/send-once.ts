import { type SendAnswer, UncertainOutcome } from './channel-sender.ts';
import { answerOf } from './send-failure.ts';

/** After this long nobody waits for the answer any more; the message may still have left. */
export const ANSWER_MS_MAX = 10_000;

/** What every SDK throws when the service itself answered with an error. */
type ServiceException = Error & { readonly $metadata: { readonly httpStatusCode?: number } };

/**
 * Makes one call that has a message leave, and says what came of it.
 *
 * @param call the one attempt, which ends with the signal
 * @param isOwn whether an error is the service's own answer
 * @throws UncertainOutcome, ChannelBusy
 */
export async function sendOnce(
  call: (options: {
    readonly abortSignal: AbortSignal;
  }) => Promise<{ MessageId?: string | undefined }>,
  isOwn: (error: unknown) => error is ServiceException,
  answerMsMax: number,
): Promise<SendAnswer> {
  try {
    const { MessageId } = await call({ abortSignal: AbortSignal.timeout(answerMsMax) });
    if (!MessageId) throw new UncertainOutcome('answer without an id');
    return { outcome: 'accepted', providerMessageId: MessageId };
  } catch (error) {
    if (error instanceof UncertainOutcome) throw error;
    return answerOf(
      error,
      isOwn(error) ? { name: error.name, status: error.$metadata.httpStatusCode } : null,
    );
  }
}
