import type { WhatsAppReported } from '#events/whatsapp-reported.ts';
import type { FileStore } from '#shared/adapters/files.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { ConfigReader } from '#shared/table/config-cache.ts';
import type { PutMetric } from '#shared/lambda/metric.ts';
import type { Table } from '#shared/table/table.ts';

export type ReceiveReplyDeps = {
  readonly table: Table;
  readonly config: ConfigReader;
  readonly files: Pick<FileStore, 'describe' | 'read'>;
  /** Hands what became of WhatsApp messages to whoever records deliveries. */
  readonly queueReports: (reports: readonly WhatsAppReported[]) => Promise<void>;
  /** A figure that an alarm watches. */
  readonly putMetric: PutMetric;
  readonly documentKey: () => Promise<string>;
  readonly now: () => Instant;
};
