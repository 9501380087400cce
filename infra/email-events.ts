/** SES tells of each message on the default bus; these detail-types go to the queue of deliveries. */
export const EMAIL_EVENTS = {
  source: 'aws.ses',
  detailTypes: [
    'Email Delivered',
    'Email Bounced',
    'Email Complaint Received',
    'Email Opened',
    'Email Clicked',
    'Email Rejected',
  ],
  queue: 'deliveries',
} as const;
