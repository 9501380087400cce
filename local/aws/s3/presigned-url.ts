import { AwsError } from '../aws-error.ts';

/** Refuses a presigned URL whose time is over. `now` is epoch milliseconds; a request without one passes. */
export function checkPresignedUrl(query: URLSearchParams, now: number): void {
  const date = query.get('X-Amz-Date');
  const seconds = query.get('X-Amz-Expires');
  if (date === null || seconds === null) return;
  const signedAt = Date.parse(
    date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
  );
  if (!(now <= signedAt + Number(seconds) * 1000)) {
    throw new AwsError('AccessDenied', 'Request has expired', 403);
  }
}
