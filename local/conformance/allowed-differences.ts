const REASONS_OF_VALIDATION =
  'The API reference of TransactWriteItems lists this failure among the cancellation reasons, under the code ' +
  'ValidationError, with one reason for each item in order; DynamoDB Local refuses the request as a whole. Nothing of ' +
  'ours updates what may be of another type, and both write nothing.';
const NORMAL_FORM =
  'The developer guide promises that leading and trailing zeros are trimmed; DynamoDB Local keeps a number of an ' +
  'expression as it was written. The SDK writes our numbers in their normal form.';
const KEY_AFTER_BOUND =
  'The developer guide has a page that its limit ends give a LastEvaluatedKey, after which an empty page may follow; ' +
  'DynamoDB Local leaves it out when the last item stands on the bound of the range. Our walks bear either.';

/** Why the embedded DynamoDB answers some cases otherwise than DynamoDB Local. The names are `kind: name` of the cases. */
export const ALLOWED_DIFFERENCES: Readonly<Record<string, string>> = {
  'cancellations: counting on a text cancels all': REASONS_OF_VALIDATION,
  'cancellations: counting on a missing attribute cancels all': REASONS_OF_VALIDATION,
  'cancellations: a path into nothing cancels all': REASONS_OF_VALIDATION,
  'cancellations: an update to an empty index key cancels all': REASONS_OF_VALIDATION,
  'cancellations: a lost condition and a bad update are told apart': REASONS_OF_VALIDATION,
  'transaction refusals: an update of the key in a transaction is refused': REASONS_OF_VALIDATION,
  'tokens: an empty token is refused':
    'The API reference asks for one letter at least; DynamoDB Local takes an empty token for none.',
  'updates: UPDATED_NEW of a path gives its part of the map':
    'The API reference promises "only the updated attributes"; DynamoDB Local adds their neighbours. Ours asks for it of whole attributes only, where both say the same.',
  'updates: a number is kept in its normal form': NORMAL_FORM,
  'updates: numbers are written out': NORMAL_FORM,
  'pages: a page that ends on the bound of its range': KEY_AFTER_BOUND,
  'pages: a page that ends on the bound of its range, backwards': KEY_AFTER_BOUND,
  'indexes: a page of the index is as large as what it carries':
    'The developer guide counts the sizes of the index entries; DynamoDB Local counts the whole items. Our walks bear pages of any size.',
  'streams: the stream tells an empty map as one':
    'DynamoDB Local loses the type of an empty map in its stream; the API reference of AttributeValue knows no value without one.',
};
