import { ChannelBusy, type SendAnswer, UncertainOutcome } from './channel-sender.ts';

/** What the service itself answered; null when no answer of its own came. */
export type ServiceError = { readonly name: string; readonly status: number | undefined };

/** The account or the deployment cannot send now. Nothing is wrong with the message. */
const BUSY = new Set([
  'TooManyRequestsException',
  'LimitExceededException',
  'ThrottlingException',
  'ThrottledException',
  'ThrottledRequestException',
  'ServiceQuotaExceededException',
  'Throttling',
  'SendingPausedException',
  'AccountSuspendedException',
  'MailFromDomainNotVerifiedException',
  'NotFoundException',
  'ResourceNotFoundException',
]);

/** Errors of the connection that come before a request can leave. */
const BEFORE_LEAVING = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

/**
 * What a failed call means for the message. Only names go on, since texts of errors may quote an address.
 *
 * @throws UncertainOutcome on 5xx, time-outs, broken connections and whatever else is not understood
 * @throws ChannelBusy when the service turned the request away for now, or was never reached
 */
export function answerOf(error: unknown, service: ServiceError | null): SendAnswer {
  if (service === null) {
    const code = codeOf(error);
    if (BEFORE_LEAVING.has(code)) throw new ChannelBusy(code);
    throw new UncertainOutcome(code);
  }
  const { name, status = 0 } = service;
  if (BUSY.has(name) || status === 429 || status === 401 || status === 403) {
    throw new ChannelBusy(name);
  }
  if (status >= 400 && status < 500) return { outcome: 'refused', detail: name };
  throw new UncertainOutcome(`${name} ${status}`);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
