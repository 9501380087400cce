/** Amazon Connect tells of each call on the default bus; these go to the queue of deliveries, where the news of messages are. */
export const CALL_EVENTS = {
  source: 'aws.connect',
  detailTypes: ['Amazon Connect Contact Event'],
  queue: 'deliveries',
} as const;

/** S3 tells of each recording that Connect stores. */
export const RECORDING_EVENTS = {
  source: 'aws.s3',
  detailTypes: ['Object Created'],
  queue: 'deliveries',
} as const;
