import db from 'dynalite/db/index.js';
import describeTableShape from 'dynalite/validations/describeTable.js';
import type { RequestShape } from 'dynalite/validations/index.js';
import { type Engine, type Operation, parseRequest } from './engine.ts';
import { findNamedTable } from './find-table.ts';
import type { TableRequest } from './requests.ts';
import type { Table } from './table.ts';

/** Items that expired longer ago are left alone (developer guide, "older than five years"). */
const FIVE_YEARS_S = 5 * 365 * 24 * 60 * 60;

interface UpdateRequest extends TableRequest {
  TimeToLiveSpecification: { AttributeName: string; Enabled: boolean };
}

const UPDATE: RequestShape<UpdateRequest> = {
  types: {
    ...describeTableShape.types,
    TimeToLiveSpecification: {
      type: 'FieldStruct<TimeToLiveSpecification>',
      notNull: true,
      children: {
        AttributeName: {
          type: 'String',
          notNull: true,
          lengthGreaterThanOrEqual: 1,
          lengthLessThanOrEqual: 255,
        },
        Enabled: { type: 'Boolean', notNull: true },
      },
    },
  },
};

export const updateTimeToLive: Operation = (engine, body) => {
  const { TableName, TimeToLiveSpecification } = parseRequest(engine, UPDATE, body);
  const table = findNamedTable(engine, TableName);
  const { AttributeName, Enabled } = TimeToLiveSpecification;
  if (Enabled && table.ttlAttribute !== null && table.ttlAttribute !== AttributeName) {
    throw db.validationError('TimeToLive is active on a different AttributeName');
  }
  if (Enabled === (table.ttlAttribute !== null)) {
    throw db.validationError(`TimeToLive is already ${Enabled ? 'enabled' : 'disabled'}`);
  }
  table.ttlAttribute = Enabled ? AttributeName : null;
  return { TimeToLiveSpecification };
};

export const describeTimeToLive: Operation = (engine, body) => {
  const { TableName } = parseRequest(engine, describeTableShape, body);
  const { ttlAttribute: AttributeName } = findNamedTable(engine, TableName);
  return {
    TimeToLiveDescription:
      AttributeName === null
        ? { TimeToLiveStatus: 'DISABLED' }
        : { TimeToLiveStatus: 'ENABLED', AttributeName },
  };
};

/**
 * Removes the items whose time to live is over at the engine's clock, and says how many. AWS does so
 * within some days; the local run does it whenever it is asked to.
 */
export function removeExpired(engine: Engine): number {
  const now = Math.floor(engine.now() / 1000);
  let removed = 0;
  for (const table of engine.tables.values()) {
    for (const item of expiredItems(table, now)) {
      const key = db.createKey(item, table.description);
      db.updateIndexes(engine.store, table.description, item, null, (error) => {
        if (error != null) throw error;
      });
      engine.journal.writeItem(table, key, undefined);
      removed += 1;
    }
  }
  return removed;
}

function expiredItems({ ttlAttribute, items }: Table, now: number) {
  if (ttlAttribute === null) return [];
  return [...items.range()].filter((item) => {
    const expiry = Number(item[ttlAttribute]?.N);
    return expiry <= now && expiry > now - FIVE_YEARS_S;
  });
}
