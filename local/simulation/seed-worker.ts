import assert from 'node:assert/strict';
import { parentPort } from 'node:worker_threads';
import * as z from 'zod';
import { isBehaviour } from './behaviours/behaviour.ts';
import { isPace, PACES } from './behaviours/pace.ts';
import { isFaultKind } from './faults/fault-kind.ts';
import { live, type LifeOptions } from './life.ts';
import { resultOf } from './seed-result.ts';

const PACE_NAMES = Object.keys(PACES).filter(isPace);
const Order = z.object({
  seed: z.number(),
  debtors: z.number(),
  days: z.number(),
  faults: z.set(z.string()),
  behaviours: z.set(z.string()),
  pace: z.literal(PACE_NAMES),
});

assert(parentPort, 'this is the code of a thread, which somebody gives orders');
const port = parentPort;
port.on('message', (order) => void answer(order));

async function answer(order: unknown): Promise<void> {
  const { faults, behaviours, ...numbers } = Order.parse(order);
  const options: LifeOptions = {
    ...numbers,
    faults: new Set([...faults].filter(isFaultKind)),
    behaviours: new Set([...behaviours].filter(isBehaviour)),
  };
  const before = process.threadCpuUsage();
  const life = await live(options, (day) => port.postMessage({ day }));
  const { user, system } = process.threadCpuUsage(before);
  port.postMessage({ result: resultOf(options, life, (user + system) / 1e6) });
}
