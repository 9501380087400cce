/**
 * Where the embedded DynamoDB answers otherwise than DynamoDB Local in substance, and why it stays so.
 * The keys are `topic: name` of the cases.
 */
export const OTHER_SUBSTANCE: Readonly<Record<string, string>> = {
  'transaction refusals: an update of the key in a transaction is refused':
    'DynamoDB Local gives one reason for two items; the API reference promises a reason for each item, in order.',
  'transaction refusals: an update that counts on a missing attribute is refused and nothing is written':
    'The API reference of TransactWriteItems lists this message under the cancellation code ValidationError.',
  'updates: UPDATED_NEW of a path gives its part of the map':
    'The API reference promises "only the updated attributes"; DynamoDB Local adds their neighbours. Nothing of ours asks for UPDATED_NEW.',
  'refusals: a deleted item is given back when asked':
    'DynamoDB Local adds a ConsumedCapacity that nobody asked for.',
};

/**
 * Where only the text of an error differs: dynalite took its texts from the service, DynamoDB Local
 * has its own, and no code of ours reads more of an error than its name and its reasons' codes.
 */
export const OTHER_WORDS: readonly string[] = [
  'transactions: ALL_OLD gives the items that failed update, delete and check conditions',
  'transactions: ALL_OLD gives no item where there is none',
  'transaction refusals: a transaction needs one item at least',
  'transaction refusals: a put without its sort key in a transaction is refused',
  'transaction refusals: a put with an index key of another type in a transaction is refused',
  'transactions: two failed conditions give two reasons',
  'transaction refusals: a bad expression in a transaction is refused',
  'transaction refusals: a transaction on an unknown table is refused',
  'tokens: the same token with another request is a mismatch',
  'tokens: a token longer than 36 characters is refused',
  'condition failures: a word that is not NONE nor ALL_OLD is refused',
  'queries: a start key of another partition is refused',
  'queries: a query needs its partition',
  'batches: a batch with a bad item writes nothing',
  'limits: a transaction of more than 4 MB is refused',
  'limits: a sort key of more than 1024 bytes is refused',
  'limits: a partition key of more than 2048 bytes is refused',
  'refusals: a key of another type is refused',
  'refusals: an index key of another type is refused',
  'refusals: a set with a member twice is refused',
  'refusals: a number that is none is refused',
  'refusals: a number of 39 digits is refused',
  'refusals: an empty key is refused on reading',
  'refusals: half a key is refused',
  'refusals: a key of more is refused',
  'refusals: an unknown table is refused',
  'refusals: an unknown table is refused on describing',
  'refusals: an unknown table is refused on querying',
];
