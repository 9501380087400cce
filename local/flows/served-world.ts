import { createServer } from 'node:net';
import { serveHttp } from '#local/aws/http-server.ts';
import { runLive } from '#local/aws/live.ts';
import type { ReceivablesFile } from '#local/sample/book.ts';
import { frontDoor } from '#local/server/front.ts';
import type { World } from '#local/world.ts';
import { smallPlace } from './small-place.ts';

export type ServedWorld = {
  readonly world: World;
  readonly url: string;
  /** What went wrong in the background. */
  readonly failures: readonly unknown[];
  close(): Promise<void>;
};

/** A small place behind its front door, as `npm start` serves it, with its clock running. */
export async function servedWorld(
  files: readonly ReceivablesFile[],
  startAt: number,
): Promise<ServedWorld> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const world = await smallPlace(files, { startAt, publicUrl: url });
  const failures: unknown[] = [];
  const live = runLive(world.aws, (error) => failures.push(error));
  const server = await serveHttp(
    frontDoor(world, world.aws, () => null),
    port,
  );
  return {
    world,
    url,
    failures,
    async close() {
      live.stop();
      await server.close();
      await world.aws.settle();
      world.aws.close();
    },
  };
}

/** The address must be known before the world is made, for it stands in every link. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}
