import type * as z from 'zod';
import { SortingList, SortingRequest, SortingView } from '#events/api/sorting.ts';
import { DEFAULT_CARTEIRAS } from '#shared/domain/carteira/default-carteiras.ts';
import { StepExceptions } from '#shared/domain/carteira/step-exception.ts';
import { CarteirasDraftSaving, CarteirasDraftView } from '#events/api/carteiras-draft.ts';
import { PublishedCarteiras, type Role } from '#events/api/configuration.ts';
import { ReguaProposal } from '#events/api/regua.ts';
import { ROSANGELA } from './people.ts';
import { type Answer, invalid, json, problem } from './stub-answer.ts';

type Sorting = z.input<typeof SortingView>;
const PATH = '/api/credores/loja-aurora/carteiras';
const LEFT_OUT = StepExceptions.parse([
  { change: { kind: 'skip', stepId: 'd-mais-7' }, why: 'clientes com plano de fidelidade' },
]);

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
  reguas: [{ from: 'padrao', to: 'branda', count: 12 }],
  kept: { count: 1, sample: [{ debtorId: ROSANGELA, stepIds: ['d-mais-7'] }] },
  sample: [{ debtorId: ROSANGELA, from: 'inicial', to: 'carteira-4', regua: 'branda' }],
};

/** What the second person finds: a step is left out in the second carteira. */
const PROPOSED: z.input<typeof CarteirasDraftView> = {
  credorId: 'loja-aurora',
  revision: 2,
  basedOn: 2,
  liveVersion: 2,
  savedAt: '2026-05-12T18:00:00.000Z',
  savedBy: 'user:ana22222',
  editors: ['user:ana22222'],
  restores: null,
  proposal: { by: 'user:ana22222', at: '2026-05-12T18:05:00.000Z', note: 'pedem menos mensagens' },
  document: {
    ...DEFAULT_CARTEIRAS,
    carteiras: DEFAULT_CARTEIRAS.carteiras.map((carteira) =>
      carteira.carteiraId === 'inicial' ? { ...carteira, exceptions: LEFT_OUT } : carteira,
    ),
  },
  problems: [],
  turn: 'approve',
  fourEyes: true,
};

/**
 * Carteiras that are read, looked at and published; a look is under way at its first reading and done at the next. A gestor finds a
 * draft that waits for a second person.
 */
export function carteiraRoutes(role: Role): Readonly<Record<string, Answer>> {
  const world = { looks: 0, asked: false, draft: role === 'gestor' ? PROPOSED : null };
  const shown = () =>
    world.draft === null
      ? problem(404, 'Não há rascunho', 'As carteiras não têm rascunho.')
      : json(CarteirasDraftView, world.draft);
  return {
    [`GET ${PATH}/draft`]: shown,
    [`PUT ${PATH}/draft`]: ({ body }) => {
      const parsed = CarteirasDraftSaving.safeParse(JSON.parse(body));
      if (!parsed.success) return invalid(parsed.error.issues);
      const { document } = parsed.data;
      world.draft = { ...PROPOSED, document, revision: 3, turn: 'propose', proposal: null };
      return shown();
    },
    [`POST ${PATH}/draft/proposal`]: ({ body }) => {
      const { note } = ReguaProposal.parse(JSON.parse(body));
      const proposal = { by: 'user:u-1', at: PROPOSED.savedAt, note };
      world.draft = { ...PROPOSED, ...world.draft, turn: 'wait', proposal };
      return shown();
    },
    [`POST ${PATH}/draft/publication`]: () => {
      const document = world.draft?.document ?? DEFAULT_CARTEIRAS;
      world.draft = null;
      const told = { publishedAt: PROPOSED.savedAt, publishedBy: 'user:ana22222', document };
      return json(PublishedCarteiras, { version: 3, ...told });
    },
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
