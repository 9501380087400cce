import type * as z from 'zod';
import { CarteirasView } from '#events/api/carteiras-draft.ts';
import { CarteirasPublication, PublishedCarteiras, type Role } from '#events/api/configuration.ts';
import {
  ControlGroups,
  ExperimentDraft,
  ExperimentList,
  ExperimentStop,
  ExperimentView,
  PublishedExperiment,
  StudyView,
} from '#events/api/experiment.ts';
import { DEFAULT_CARTEIRAS } from '#shared/domain/carteira/default-carteiras.ts';
import { Experiment, type StartedExperiment } from '#shared/domain/experiment/experiment.ts';
import { resultsOf, type StudyLine } from '#shared/domain/experiment/results.ts';
import { CONTACTED_ARM, HOLDOUT_ARM, Measure } from '#shared/domain/experiment/study.ts';
import {
  studyOfControl,
  studyOfExperiment,
} from '#shared/domain/experiment/study-of-experiment.ts';
import { ArmId } from '#shared/domain/values/ids.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { type Answer, invalid, json } from './stub-answer.ts';

const TODAY = localDate('2026-05-13');
const START = addDays(TODAY, -60);
const BASE = '/api/credores/loja-aurora';
const measure = Measure.parse({ days: 30, capAmount: 200_000 });
const regua = (version: number) => ({ reguaId: 'padrao', version });
const design = {
  credorId: 'loja-aurora',
  carteiraId: 'inicial',
  measure,
  minimumCases: 200,
  minimumDays: 30,
};

const line = (day: number, arm: string, cases: number, payers: number): StudyLine => {
  const amount = 9_000 + ((day * 37) % 11) * 700;
  return {
    day: addDays(START, day),
    armId: ArmId.parse(arm),
    by: {
      cases,
      payers,
      contacts: arm === HOLDOUT_ARM ? 0 : 4 * cases,
      costMicros: arm === HOLDOUT_ARM ? 0 : 4 * cases * 41_000,
      recovered: payers * amount,
      capped: payers * amount,
      squares: BigInt(payers) * BigInt(amount) ** 2n,
      // What is left after costs is asked only of what experience chooses.
      netSquares: 0n,
    },
  };
};
/** Two months of cases: the challenger makes more people pay, the control group fewer. */
const LINES = Array.from({ length: 55 }, (_, day) => [
  line(day, 'a', 40, 10),
  line(day, 'b', 40, 15),
  line(day, HOLDOUT_ARM, 4, day % 2),
]).flat();
const CONTROL_LINES = Array.from({ length: 55 }, (_, day) => [
  line(day, CONTACTED_ARM, 80, 25),
  line(day, HOLDOUT_ARM, 4, day % 2),
]).flat();

const published = (version: number, document: unknown) => ({
  version,
  publishedAt: '2026-03-14T12:00:00.000Z',
  publishedBy: 'user:u-1',
  document: Experiment.parse(document),
});
const RUNNING = {
  ...design,
  experimentId: 'tom-da-oferta',
  name: 'Tom da oferta',
  arms: [
    { armId: 'a', name: 'Como é hoje', weight: 1, regua: regua(2) },
    { armId: 'b', name: 'Oferta no terceiro passo', weight: 1, regua: regua(3) },
  ],
  status: 'running' as const,
  startedAt: '2026-03-14T12:00:00.000Z',
  holdoutBps: 480,
};

/** An experiment that has found something, and whatever is written beside it. */
export function experimentRoutes(role: Role): Readonly<Record<string, Answer>> {
  const world = {
    experiments: [published(2, RUNNING)],
    carteiras: withHoldout(500),
    version: 2,
  };
  const first = () => world.experiments[0] ?? published(2, RUNNING);
  const path = `${BASE}/experiments`;
  return {
    [`GET ${path}`]: () => json(ExperimentList, { items: world.experiments }),
    [`GET ${path}/tom-da-oferta`]: () => {
      const started = startedOf(first().document);
      const results = StudyView.parse(resultsOf(studyOfExperiment(started), LINES, TODAY));
      return json(ExperimentView, { ...first(), results });
    },
    [`POST ${path}/tom-da-oferta/stop`]: ({ body }) => {
      const { reason } = ExperimentStop.parse(JSON.parse(body));
      const stoppedAt = '2026-05-13T14:20:00.000Z';
      const stopped = published(3, { ...RUNNING, status: 'stopped', stoppedAt, reason });
      world.experiments = [stopped, ...world.experiments.slice(1)];
      return json(PublishedExperiment, stopped);
    },
    [`PUT ${path}/hora-da-tarde`]: ({ body }) => {
      const { design: written } = ExperimentDraft.parse(JSON.parse(body));
      const named = { credorId: 'loja-aurora', experimentId: 'hora-da-tarde' };
      const draft = published(1, { ...written, ...named, status: 'draft' });
      world.experiments = [...world.experiments, draft];
      return json(PublishedExperiment, draft);
    },
    [`GET ${BASE}/control-groups`]: () => json(ControlGroups, groupsOf(world.carteiras)),
    [`GET ${BASE}/carteiras`]: () =>
      json(CarteirasView, {
        ...carteirasVersion(world.version),
        document: world.carteiras,
        fourEyes: role === 'gestor',
        ...(role === 'gestor' && { approvedBy: 'user:bruno333' }),
      }),
    [`PUT ${BASE}/carteiras`]: ({ body }) => {
      const parsed = CarteirasPublication.safeParse(JSON.parse(body));
      if (!parsed.success) return invalid(parsed.error.issues);
      const { document } = parsed.data;
      world.carteiras = document;
      world.version += 1;
      return json(PublishedCarteiras, { ...carteirasVersion(world.version), document });
    },
  };
}

const carteirasVersion = (version: number) => ({
  version,
  publishedAt: '2026-03-14T12:00:00.000Z',
  publishedBy: 'user:u-1',
});

type Book = Pick<z.infer<typeof CarteirasPublication>['document'], 'carteiras' | 'otherwise'>;

/** The default carteiras, of which the second has a control group. */
function withHoldout(shareBps: number): Book {
  const { carteiras, otherwise } = DEFAULT_CARTEIRAS;
  return {
    carteiras: carteiras.map((carteira) =>
      carteira.carteiraId === 'inicial'
        ? { ...carteira, holdout: { shareBps, measure } }
        : carteira,
    ),
    otherwise,
  };
}

function groupsOf({ carteiras, otherwise }: Book) {
  const items = [...carteiras, otherwise].flatMap((carteira) => {
    const control = studyOfControl(carteira);
    if (control === null || !carteira.holdout) return [];
    const { carteiraId, name, holdout } = carteira;
    const lines = carteiraId === 'inicial' ? CONTROL_LINES : [];
    const results = StudyView.parse(resultsOf(control.study, lines, TODAY));
    return [{ carteiraId, name, shareBps: holdout.shareBps, days: holdout.measure.days, results }];
  });
  return { items };
}

function startedOf(experiment: Experiment): StartedExperiment {
  if (experiment.status === 'draft') throw new Error('it has begun');
  return experiment;
}
