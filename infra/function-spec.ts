import type { Channel } from '#shared/domain/message/channel.ts';
import type { FilePrefix } from './files.ts';
import type { QueueName } from './queues.ts';
import type { SecretName } from './secrets.ts';

export type Trigger =
  | {
      readonly kind: 'queue';
      readonly queue: QueueName;
      readonly batchSize: number;
      /** Bounds how fast a channel or gateway is called; a channel's own rate of sending gives its lanes. */
      readonly maxConcurrency: number | { readonly lanesOf: Channel };
    }
  | {
      readonly kind: 'table-stream';
      readonly batchSize: number;
      /** Only new items whose partition key begins with one of these are followed. */
      readonly keysBeginWith: readonly string[];
      /** How often a failing stretch is tried again before it goes to the dead letters. */
      readonly retries: number;
      readonly deadLetters: QueueName;
    }
  | { readonly kind: 'cron'; readonly expression: string; readonly zone: string }
  | { readonly kind: 'http'; readonly routes: readonly Route[] }
  | { readonly kind: 'sms-delivery-logs' };

export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'ANY';
  /** API Gateway's own path syntax, e.g. `/portal/{proxy+}`. */
  readonly path: string;
  readonly authorizer: 'jwt' | 'none';
};

/** What a function may do, beyond writing its own logs. CDK turns each into the narrowest policy. */
export type Permission =
  | { readonly kind: 'read-table' }
  | { readonly kind: 'write-table' }
  | { readonly kind: 'send-to'; readonly queue: QueueName }
  | { readonly kind: 'schedule' }
  | { readonly kind: 'send-email' }
  | { readonly kind: 'send-sms' }
  | { readonly kind: 'send-whatsapp' }
  | { readonly kind: 'send-voice' }
  | { readonly kind: 'place-calls' }
  | { readonly kind: 'publish-events' }
  | { readonly kind: 'read-files'; readonly under: FilePrefix }
  | { readonly kind: 'write-files'; readonly under: FilePrefix }
  | { readonly kind: 'read-secret'; readonly secret: SecretName };

export type FunctionSpec = {
  readonly triggers: readonly Trigger[];
  readonly permissions: readonly Permission[];
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  /** Who is hurt while it fails, in one sentence. It becomes the alarm's text. */
  readonly impact: string;
};

/** Whose clock nightly runs go by. */
export const ZONE = 'America/Sao_Paulo';
/** What nearly every function may do. */
export const TABLE = [{ kind: 'read-table' }, { kind: 'write-table' }] as const;
