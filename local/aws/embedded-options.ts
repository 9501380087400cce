import type { LocalUser } from './cognito/token-issuer.ts';
import type { Holding } from './dynamodb/item-map.ts';
import type { Faults } from './faults.ts';
import type { Recipients } from './recipients.ts';
import type { WireHandler } from './wire.ts';

export type EmbeddedOptions = {
  /** Where the clock stands at first, in epoch milliseconds. */
  readonly startAt: number;
  readonly region?: string;
  /** The folder for objects and saved state; without it, objects lie in a temporary folder and nothing can be saved. */
  readonly dataDir?: string;
  /** The address under which clients reach this AWS; nothing needs to listen there for the functions themselves. */
  readonly endpoint?: string;
  /** The same seed and the same doings give the same ids, tokens and history. */
  readonly seed?: string;
  readonly recipients?: Recipients;
  readonly faults?: Faults;
  /** Short waits of functions, such as the SDK's back-off before a retry, take no real time. For runs with many faults. */
  readonly hurry?: boolean;
  /** Other hosts, such as a sandbox gateway, that functions reach without leaving the process: "host" or "host:port". */
  readonly hosts?: Readonly<Record<string, WireHandler>>;
  /** As objects when absent. */
  readonly holdsItems?: Holding;
  readonly users?: readonly LocalUser[];
  /** How long an id token is valid, by the movable clock. */
  readonly tokenSeconds?: number;
};

export const DEFAULT_ENDPOINT = 'http://127.0.0.1:4566';
export const POOL_ID = 'sa-east-1_embedded';
export const CLIENT_ID = 'regua-console';
