import deleteShape from 'dynalite/validations/deleteItem.js';
import getShape from 'dynalite/validations/getItem.js';
import type { RequestShape } from 'dynalite/validations/index.js';
import putShape from 'dynalite/validations/putItem.js';
import queryShape from 'dynalite/validations/query.js';
import scanShape from 'dynalite/validations/scan.js';
import updateShape from 'dynalite/validations/updateItem.js';
import { type Expressed, expressionProblem } from './expression-limits.ts';
import type { ReadPageRequest } from './requests.ts';

/** dynalite's rules for the requests about items, with what DynamoDB has come to ask beyond them. */
export const PUT = withAllOld(withLimits(putShape));
export const DELETE = withAllOld(withLimits(deleteShape));
export const UPDATE = withAllOld(withLimits(updateShape));
export const GET = withLimits(getShape);
export const QUERY = withSelection(withLimits(queryShape));
export const SCAN = withSelection(withLimits(scanShape));

/** With the field of 2023 that dynalite drops. */
function withAllOld<Request>({ types, ...shape }: RequestShape<Request>): RequestShape<Request> {
  const rule = { type: 'String', enum: ['NONE', 'ALL_OLD'] };
  return { ...shape, types: { ...types, ReturnValuesOnConditionCheckFailure: rule } };
}

function withLimits<Request extends Expressed>(
  shape: RequestShape<Request>,
): RequestShape<Request> {
  return {
    ...shape,
    custom: (request, store) => shape.custom?.(request, store) || expressionProblem(request),
  };
}

/** With the rules for `Select` beside a projection. */
function withSelection(shape: RequestShape<ReadPageRequest>): RequestShape<ReadPageRequest> {
  return {
    ...shape,
    custom: (request, store) => shape.custom?.(request, store) || selectionProblem(request),
  };
}

function selectionProblem(request: ReadPageRequest): string | undefined {
  const { Select, _projection, AttributesToGet } = request;
  if (Select === 'COUNT' && _projection !== undefined) {
    return 'Cannot specify the ProjectionExpression when choosing to get only the Count';
  }
  if (Select === 'SPECIFIC_ATTRIBUTES' && _projection === undefined && AttributesToGet == null) {
    return 'Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES';
  }
  return undefined;
}
