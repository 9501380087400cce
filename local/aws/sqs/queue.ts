import { AwsError } from '../aws-error.ts';
import type { Clock } from '../clock.ts';
import type { Message } from './message.ts';

/** How long a message is kept from its sending on, also in a dead-letter queue: the longest that SQS offers, as infra asks for. */
const RETENTION_MS = 14 * 86_400_000;

export type QueueOptions = {
  readonly name: string;
  readonly arn: string;
  readonly visibilitySeconds: number;
  readonly maxReceiveCount?: number | undefined;
  readonly deadLetterQueue?: { readonly arn: string; add(message: Message): void } | undefined;
};

/** What a queue needs of the future: to show a hidden message again, and to take that booking back. */
export type Reappearance = {
  at(instant: number, data: { queue: string; messageId: string }): number;
  cancel(ticket: number): void;
};

export type QueueState = { visible: Message[]; hidden: Message[] };
export type Queue = ReturnType<typeof createQueue>;

/** A standard queue: messages are visible, or hidden (delayed or in flight) until a moment. Oldest first. */
export function createQueue(options: QueueOptions, clock: Clock, reappearance: Reappearance) {
  const visible = new Map<string, Message>();
  const hidden = new Map<string, Message>();
  const listeners: (() => void)[] = [];

  function show(message: Message): void {
    hidden.delete(message.messageId);
    visible.set(message.messageId, { ...message, receipt: undefined, ticket: undefined });
    for (const listener of listeners) listener();
  }

  function hide(message: Message, seconds: number): void {
    if (message.ticket !== undefined) reappearance.cancel(message.ticket);
    const data = { queue: options.name, messageId: message.messageId };
    const ticket = reappearance.at(clock.now() + seconds * 1000, data);
    hidden.set(message.messageId, { ...message, ticket });
  }

  function inFlight(receipt: string): Message | undefined {
    const messageId = receipt.split('#')[0];
    if (messageId === undefined || messageId === receipt) {
      throw new AwsError(
        'ReceiptHandleIsInvalid',
        `The input receipt handle "${receipt}" is not a valid receipt handle.`,
      );
    }
    const message = hidden.get(messageId);
    return message?.receipt === receipt ? message : undefined;
  }

  const isKept = ({ sentAt }: Message): boolean => clock.now() - sentAt < RETENTION_MS;

  function receiveOne(message: Message, visibilitySeconds: number): Message[] {
    visible.delete(message.messageId);
    if (!isKept(message)) return [];
    if (
      options.deadLetterQueue !== undefined &&
      message.receiveCount >= (options.maxReceiveCount ?? Number.POSITIVE_INFINITY)
    ) {
      options.deadLetterQueue.add({ ...message, deadLetterSource: options.arn });
      return [];
    }
    const receiveCount = message.receiveCount + 1;
    const received = {
      ...message,
      receiveCount,
      firstReceivedAt: message.firstReceivedAt ?? clock.now(),
      receipt: `${message.messageId}#${receiveCount}`,
    };
    if (visibilitySeconds > 0) hide(received, visibilitySeconds);
    else show(received);
    return [received];
  }

  return {
    ...options,
    add(message: Message, delaySeconds = 0): void {
      if (delaySeconds > 0) hide(message, delaySeconds);
      else show(message);
    },
    /** Takes up to `max` visible messages and hides them. One that was received too often goes to the dead-letter queue. */
    receive(max: number, visibilitySeconds = options.visibilitySeconds): Message[] {
      const oldest: Message[] = [];
      for (const message of visible.values()) {
        if (oldest.length === max) break;
        oldest.push(message);
      }
      return oldest.flatMap((message) => receiveOne(message, visibilitySeconds));
    },
    /** Deletes what this receipt was given for. An outdated receipt deletes nothing, and that is no error. */
    delete(receipt: string): void {
      const message = inFlight(receipt);
      if (message === undefined) return;
      if (message.ticket !== undefined) reappearance.cancel(message.ticket);
      hidden.delete(message.messageId);
    },
    changeVisibility(receipt: string, seconds: number): void {
      const message = inFlight(receipt);
      if (message === undefined) {
        throw new AwsError('MessageNotInflight', 'The message is not in flight.');
      }
      if (seconds > 0) return hide(message, seconds);
      if (message.ticket !== undefined) reappearance.cancel(message.ticket);
      show(message);
    },
    /** The moment of a hidden message has come. */
    reappear(messageId: string): void {
      const message = hidden.get(messageId);
      if (message !== undefined) show(message);
    },
    /** Empties the visible part, as a redrive does. */
    takeAll(): Message[] {
      const all = [...visible.values()].filter(isKept);
      visible.clear();
      return all;
    },
    /** Called each time a message becomes visible. */
    whenVisible(listener: () => void): void {
      listeners.push(listener);
    },
    hasVisible: () => visible.size > 0,
    counts: () => {
      const delayed = [...hidden.values()].filter(({ receipt }) => receipt === undefined).length;
      const shown = [...visible.values()].filter(isKept).length;
      return { visible: shown, inFlight: hidden.size - delayed, delayed };
    },
    exportState: (): QueueState => ({
      visible: [...visible.values()],
      hidden: [...hidden.values()],
    }),
    importState(state: QueueState): void {
      visible.clear();
      hidden.clear();
      for (const message of state.visible) visible.set(message.messageId, message);
      for (const message of state.hidden) hidden.set(message.messageId, message);
    },
  };
}
