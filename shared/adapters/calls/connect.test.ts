import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SdkServer, serveForSdk } from '#local/aws/testing/sdk-server.ts';
import { callIdOf } from '#shared/domain/values/derive-ids.ts';
import { AURORA, MARIA } from '#shared/testing/records.ts';
import { connectInstanceOf, connectPlacer } from './connect.ts';

const SETTINGS = {
  instanceArn:
    'arn:aws:connect:us-east-1:123456789012:instance/aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb',
  flowId: 'aaaaaaaa-1111-4222-8333-cccccccccccc',
  queueId: 'aaaaaaaa-1111-4222-8333-dddddddddddd',
};
const CALL = {
  callId: callIdOf(MARIA, 7),
  debtorId: MARIA,
  credorId: AURORA,
  userId: 'ana',
  to: '+5511987654322',
};

let server: SdkServer;
beforeEach(async () => {
  server = await serveForSdk();
});
afterEach(() => server.close());

test('a call that is asked for twice rings once', async () => {
  const place = connectPlacer(SETTINGS, server.client);
  const first = await place(CALL);
  expect(first).toMatchObject({ outcome: 'dialled' });
  expect(await place(CALL)).toEqual(first);
});

test('a number that Connect will not call is refused by name', async () => {
  const place = connectPlacer(SETTINGS, server.client);
  expect(await place({ ...CALL, to: '+14155550100' })).toEqual({
    outcome: 'refused',
    detail: 'DestinationNotAllowedException',
  });
});

test('whoever never answers leaves a doubt behind', async () => {
  const place = connectPlacer(SETTINGS, {
    ...server.client,
    requestHandler: { handle: () => Promise.reject(new Error('socket hang up')) },
  });
  expect(await place(CALL)).toMatchObject({ outcome: 'uncertain' });
});

test('the instance tells its region, and what is none is refused', () => {
  expect(connectInstanceOf(SETTINGS.instanceArn)).toEqual({
    region: 'us-east-1',
    id: 'aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb',
  });
  expect(() => connectInstanceOf('central')).toThrow(/no ARN/);
});
