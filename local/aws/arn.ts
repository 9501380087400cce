/** The account that everything embedded belongs to. */
export const ACCOUNT_ID = '000000000000';

/** The ARN of `resource` of `service` in the embedded account. */
export function arn(service: string, region: string, resource: string): string {
  return `arn:aws:${service}:${region}:${ACCOUNT_ID}:${resource}`;
}

/** The last name in an ARN: the queue, the function, the bus. */
export function nameInArn(text: string): string {
  const resource = text.split(':').slice(5).join(':');
  return resource.slice(Math.max(resource.lastIndexOf(':'), resource.lastIndexOf('/')) + 1);
}
