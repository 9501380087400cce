import type { StreamRecord } from 'aws-lambda';
import type { TableDescription } from 'dynalite/db/index.js';
import type { ItemMap } from './item-map.ts';

/** A table's description with the stream that dynalite does not know. */
export interface StreamedTableDescription extends TableDescription {
  StreamSpecification?: {
    StreamEnabled: boolean;
    StreamViewType?: StreamRecord['StreamViewType'];
  };
  LatestStreamArn?: string;
  LatestStreamLabel?: string;
  BillingModeSummary?: { BillingMode: string };
  TableArn: string;
  /** Epoch seconds. */
  CreationDateTime: number;
  ItemCount: number;
  TableSizeBytes: number;
}

/** A table in memory: its items and its indexes, each in the order of their encoded keys. */
export interface Table {
  description: StreamedTableDescription;
  items: ItemMap;
  indexes: Map<string, ItemMap>;
  /** The attribute that holds the expiry in epoch seconds, when time to live is on. */
  ttlAttribute: string | null;
}
