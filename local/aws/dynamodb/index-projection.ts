import type { IndexDescription, Path, TableDescription } from 'dynalite/db/index.js';
import db from 'dynalite/db/index.js';
import type { ReadPageRequest } from './requests.ts';

/** Rejects a read of a global index that asks for, or filters by, what the index does not carry. */
export function checkProjected(description: TableDescription, request: ReadPageRequest): void {
  const index = description.GlobalSecondaryIndexes?.find(
    ({ IndexName }) => IndexName === request.IndexName,
  );
  if (index === undefined || index.Projection.ProjectionType === 'ALL') return;
  const carried = carriedBy(index, description);
  const missing = (heads: readonly string[]) => heads.filter((name) => !carried.has(name));
  const asked = missing((request._projection?.paths ?? []).map(headOf));
  if (asked.length > 0) {
    throw db.validationError(
      'One or more parameter values were invalid: Global secondary index ' +
        `${index.IndexName} does not project [${asked.join(', ')}]`,
    );
  }
  const filtered = missing(Object.keys(request._filter?.pathHeads ?? {}));
  if (filtered.length > 0) {
    throw db.validationError(
      `One or more parameter values were invalid: Secondary index ${index.IndexName} does not ` +
        `project one or more filter attributes: [${filtered.join(', ')}]`,
    );
  }
}

function carriedBy(index: IndexDescription, { KeySchema }: TableDescription): ReadonlySet<string> {
  const keys = [...KeySchema, ...index.KeySchema].map(({ AttributeName }) => AttributeName);
  return new Set([...keys, ...(index.Projection.NonKeyAttributes ?? [])]);
}

const headOf = ([head]: Path): string => String(head);
