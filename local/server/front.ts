import { CLIENT_ID } from '#local/aws/embedded-options.ts';
import { jsonResponse, type WireHandler } from '#local/aws/wire.ts';
import { LIST_PATH } from '#local/sandbox-registry/sandbox-registry.ts';
import type { World } from '#local/world.ts';
import { answerEndpoint } from './answer-message.ts';
import { clockEndpoint, type LocalClock } from './clock-endpoint.ts';
import { consoleFile } from './console-files.ts';
import { identityEndpoint } from './identity.ts';
import { outboxEndpoint } from './outbox-endpoint.ts';
import { telephoneEndpoint } from './telephone-endpoint.ts';
import { whatsAppFateEndpoint } from './whatsapp-fate.ts';

/** One address for all: what CloudFront, API Gateway, Cognito, the gateway and the telephones are on AWS. */
export function frontDoor(world: World, clock: LocalClock, summary: () => unknown): WireHandler {
  const { aws, gateway, registry } = world;
  const identity = identityEndpoint(aws);
  const clockOf = clockEndpoint(clock);
  const outbox = outboxEndpoint(aws);
  const answer = answerEndpoint(aws);
  const whatsAppFate = whatsAppFateEndpoint(aws);
  const telephone = telephoneEndpoint(aws);
  const config = { identityUrl: '/identity', clientId: CLIENT_ID, local: true };
  return (request) => {
    if (request.path === LIST_PATH) return registry.wire(request);
    const [, room = ''] = request.path.split('/');
    switch (room) {
      case 'api':
      case 'p':
      case 'u':
      case 'webhooks':
        return world.front(request);
      case 'sandbox':
      case 'cob':
        return gateway.wire(request);
      case 'identity':
        return identity(request);
      case 'config.json':
        return Promise.resolve(jsonResponse(200, config));
      case 'local':
        return localRoom(request);
      default:
        return isSigned(request) ? aws.wire(request) : consoleFile(request.path);
    }
  };

  function localRoom(request: Parameters<WireHandler>[0]) {
    switch (request.path) {
      case '/local/clock':
        return clockOf(request);
      case '/local/outbox':
        return outbox(request);
      case '/local/outbox/replies':
        return answer(request);
      case '/local/outbox/fates':
        return whatsAppFate(request);
      case '/local/telephone':
        return telephone(request);
      case '/local/summary':
        return Promise.resolve(jsonResponse(200, summary()));
      default:
        return Promise.resolve(jsonResponse(404, { message: 'Not Found' }));
    }
  }
}

/** Calls of the AWS SDK and CLI, and uploads to addresses that S3 signed. */
const isSigned = ({ headers, query }: Parameters<WireHandler>[0]): boolean =>
  query.has('X-Amz-Signature') || (headers['authorization']?.startsWith('AWS4-') ?? false);
