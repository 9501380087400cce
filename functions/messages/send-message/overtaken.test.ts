import { expect, test } from 'vitest';
import { aRequest, createMessageWorld } from '#shared/testing/message-world.ts';
import { MARIA } from '#shared/testing/records.ts';
import { sendMessage } from './send-message.ts';

const queued = { name: 'MessageQueued', debtorId: MARIA, request: aRequest() } as const;

test('whoever was overtaken by a delivery that died asks the queue to come again, and the doubt is written then', async () => {
  const { deps, channels, facts } = await createMessageWorld();
  channels.answer = async () => {
    throw new Error('the process died here');
  };
  const died: unknown[] = [];
  const overtaken = {
    ...deps,
    contactRulesOf: async (loaded: Parameters<typeof deps.contactRulesOf>[0]) => {
      if (died.length === 0) died.push(await sendMessage(deps, queued).catch(String));
      return deps.contactRulesOf(loaded);
    },
  };
  await expect(sendMessage(overtaken, queued)).rejects.toThrow('by another delivery of it');
  expect(died).toEqual(['Error: the process died here']);
  expect(await sendMessage(deps, queued)).toBe('uncertain');
  expect(channels.left).toHaveLength(1);
  expect((await facts()).map(({ type }) => type)).toEqual(['message-claimed', 'message-uncertain']);
});
