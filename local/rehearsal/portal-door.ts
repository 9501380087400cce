import { randomUUID } from 'node:crypto';
import { proxyEvent } from '#local/aws/api-gateway/proxy-event.ts';
import { proxyResponse } from '#local/aws/api-gateway/proxy-result.ts';
import { readBody, targetOf } from '#local/aws/wire.ts';
import type { Cloud } from './cloud.ts';
import type { FrontDoor } from './front-door.ts';

/**
 * The portal as a browser reaches it. The HTTP API of the emulator leaves cookies in a header where the one of AWS
 * lists them, so a request that brings one is given to the function as AWS would give it.
 */
export const portalDoor = ({ front, invoke }: Cloud): FrontDoor => ({
  async request(asked) {
    const { method, path, headers = {}, body: text = '' } = asked;
    if (headers['cookie'] === undefined) return front.request(asked);
    const body = Buffer.from(text);
    const event = proxyEvent(
      { method, ...targetOf(path), headers, body },
      {
        routeKey: 'ANY /p/{proxy+}',
        pathParameters: {},
        requestId: randomUUID(),
        now: Date.now(),
        body,
        claims: undefined,
      },
    );
    const answered = proxyResponse(await invoke('portal', event));
    return { ...answered, body: (await readBody(answered.body)).toString('utf8') };
  },
});
