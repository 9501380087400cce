/** What two streams must agree on in a record: not its ids, its numbers or its hour. */
export function plainChange(record: {
  eventName?: string | undefined;
  userIdentity?: unknown;
  dynamodb?: object | undefined;
}): unknown {
  const {
    ApproximateCreationDateTime: _at,
    SequenceNumber: _number,
    ...told
  }: Record<string, unknown> = { ...record.dynamodb };
  return { eventName: record.eventName, ...told, by: record.userIdentity ?? 'caller' };
}
