import type * as z from 'zod';
import { SortingList, SortingRequest, SortingView } from '#events/api/sorting.ts';
import { ROSANGELA } from './people.ts';
import { type Answer, invalid, json } from './stub-answer.ts';

type Sorting = z.input<typeof SortingView>;
const PATH = '/api/credores/loja-aurora/carteiras';

const NIGHT: Sorting = {
  credorId: 'loja-aurora',
  sortingId: '1778650800000',
  kind: 'sorting',
  startedBy: 'system',
  startedAt: '2026-05-13T07:40:00.000Z',
  status: 'done',
  progress: { shards: 8, shardsDone: 8 },
  placed: 2_418,
  moves: [
    { from: 'inicial', to: 'intermediaria', count: 37 },
    { from: 'preventiva', to: 'inicial', count: 112 },
  ],
  sample: [{ debtorId: ROSANGELA, from: 'preventiva', to: 'inicial' }],
};

const LOOK: Sorting = {
  ...NIGHT,
  sortingId: '1778681000000',
  kind: 'look',
  startedBy: 'user:u-1',
  startedAt: '2026-05-13T14:20:00.000Z',
  moves: [
    { from: 'antiga', to: 'carteira-4', count: 208 },
    { from: 'inicial', to: 'carteira-4', count: 61 },
  ],
  sample: [{ debtorId: ROSANGELA, from: 'inicial', to: 'carteira-4' }],
};

/** Carteiras that are read, looked at and published; a look is under way at its first reading and done at the next. */
export function carteiraRoutes(): Readonly<Record<string, Answer>> {
  const world = { looks: 0, asked: false };
  return {
    [`POST ${PATH}/sortings`]: ({ body }) => {
      const parsed = SortingRequest.safeParse(JSON.parse(body));
      if (!parsed.success) return invalid(parsed.error.issues);
      world.asked = true;
      world.looks = 0;
      return json(SortingView, { ...LOOK, status: 'running' });
    },
    [`GET ${PATH}/sortings`]: () => {
      world.looks += 1;
      const look: Sorting =
        world.looks > 1
          ? LOOK
          : { ...LOOK, status: 'running', progress: { shards: 8, shardsDone: 2 }, placed: 604 };
      return json(SortingList, { items: [...(world.asked ? [look] : []), NIGHT] });
    },
  };
}
