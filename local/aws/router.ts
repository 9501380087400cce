import type { WireHandler, WireRequest } from './wire.ts';

export type ServiceName =
  | 'connect'
  | 'dynamodb'
  | 'events'
  | 's3'
  | 'scheduler'
  | 'secretsmanager'
  | 'ses'
  | 'sms-voice'
  | 'sns'
  | 'social-messaging'
  | 'sqs';

const SERVICE_BY_TARGET: Readonly<Record<string, ServiceName>> = {
  AWSEvents: 'events',
  AmazonSQS: 'sqs',
  DynamoDB_20120810: 'dynamodb',
  DynamoDBStreams_20120810: 'dynamodb',
  PinpointSMSVoiceV2: 'sms-voice',
  secretsmanager: 'secretsmanager',
};

const SERVICE_NAMES: ReadonlySet<string> = new Set<ServiceName>([
  'connect',
  'dynamodb',
  'events',
  's3',
  'scheduler',
  'secretsmanager',
  'ses',
  'sms-voice',
  'sns',
  'social-messaging',
  'sqs',
]);

/** Sends each request to the service it was signed for; all services live at one address. */
export function createRouter(services: Readonly<Record<ServiceName, WireHandler>>): WireHandler {
  return (request) => services[serviceOf(request)](request);
}

function isServiceName(text: string | undefined): text is ServiceName {
  return text !== undefined && SERVICE_NAMES.has(text);
}

/**
 * The service a request is for. SigV4 names it in the credential scope (key/date/region/service/aws4_request), in the
 * Authorization header or in the query of a presigned URL; an unsigned request is told by its target header or its path.
 */
export function serviceOf(request: WireRequest): ServiceName {
  const scope =
    /Credential=([^,\s]+)/.exec(request.headers['authorization'] ?? '')?.[1] ??
    request.query.get('X-Amz-Credential') ??
    '';
  const signedFor = scope.split('/').at(-2);
  if (isServiceName(signedFor)) return signedFor;

  const target = request.headers['x-amz-target']?.split('.')[0] ?? '';
  const byTarget = SERVICE_BY_TARGET[target];
  if (byTarget !== undefined) return byTarget;
  if (request.path.startsWith('/v2/email/')) return 'ses';
  if (request.path.startsWith('/v1/whatsapp/')) return 'social-messaging';
  if (/^\/schedule(s|-groups)(\/|$)/.test(request.path)) return 'scheduler';
  if (request.headers['content-type']?.startsWith('application/x-www-form-urlencoded'))
    return 'sns';
  return 's3';
}
