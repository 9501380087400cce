import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import {
  ControlGroups,
  ExperimentDraft,
  ExperimentList,
  ExperimentView,
  PublishedExperiment,
} from '#events/api/experiment.ts';
import { type Experiment, experimentKey } from '#shared/domain/experiment/experiment.ts';
import { resultsOf, type StudyResults } from '#shared/domain/experiment/results.ts';
import { studyOf } from '#shared/domain/experiment/study.ts';
import {
  studyOfControl,
  studyOfExperiment,
} from '#shared/domain/experiment/study-of-experiment.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { CredorId, ExperimentId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { readExperiments } from '#shared/table/read-experiments.ts';
import { readMemberships } from '#shared/table/read-memberships.ts';
import { readStudy } from '#shared/table/read-study.ts';
import type { Table } from '#shared/table/table.ts';
import { checkDesign, readExperiment } from '../experiment-desk.ts';
import { publishDocument } from '../publish-document.ts';
import { Refusal } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

const ofCredor = z.strictObject({ credorId: CredorId });
const one = z.strictObject({ credorId: CredorId, experimentId: ExperimentId });

export const listExperiments = route({
  method: 'GET',
  path: '/api/credores/{credorId}/experiments',
  operationId: 'listExperiments',
  summary: 'Os experimentos de um credor: rascunhos, em curso e encerrados',
  roles: Role.options,
  params: ofCredor,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: ExperimentList,
  async handle({ table }, { user, params: { credorId } }) {
    requireCredor(user, credorId);
    return { items: await readExperiments(table, credorId) };
  },
});

export const readExperimentResults = route({
  method: 'GET',
  path: '/api/credores/{credorId}/experiments/{experimentId}',
  operationId: 'readExperiment',
  summary: 'Um experimento com o que cada grupo recuperou, a diferença e o seu intervalo',
  description:
    'Por intenção de tratar: o caso conta no grupo em que entrou. Comparam-se casos que já passaram pelos seus dias, cada um até o ' +
    'teto. O intervalo vale para todas as consultas juntas: olhar todo dia não aumenta o erro. Centavos por caso.',
  roles: Role.options,
  params: one,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: ExperimentView,
  async handle({ table }, { user, at, params }) {
    requireCredor(user, params.credorId);
    const found = await readExperiment(table, params);
    const today = localDateOf(at, BOOK_ZONE);
    return { ...found, results: await resultsIn(table, found.document, today) };
  },
});

export const saveExperiment = route({
  method: 'PUT',
  path: '/api/credores/{credorId}/experiments/{experimentId}',
  operationId: 'saveExperiment',
  summary:
    'Grava o rascunho de um experimento: grupos com peso e versão de régua, dias, teto e duração mínima',
  description: 'O primeiro grupo é o campeão. Depois de começar nada disso muda.',
  roles: ['admin', 'gestor'],
  params: one,
  query: NO_PARAMETERS,
  body: ExperimentDraft,
  answer: PublishedExperiment,
  async handle(deps, call) {
    const { params, body } = call;
    requireCredor(call.user, params.credorId);
    const draft = { ...body.design, ...params, status: 'draft' as const };
    await checkDesign(deps.table, draft);
    if (body.expectedVersion > 0) {
      const { document } = await readExperiment(deps.table, params);
      if (document.status !== 'draft') throw alreadyStarted();
    }
    const place = { kind: 'experiment', id: experimentKey(draft), name: 'o experimento' } as const;
    const { expectedVersion } = body;
    return publishDocument<Experiment>(deps, call, place, { document: draft, expectedVersion });
  },
});

export const readControlGroups = route({
  method: 'GET',
  path: '/api/credores/{credorId}/control-groups',
  operationId: 'readControlGroups',
  summary: 'O grupo de controle de cada carteira, e quanto a régua traz além dele',
  description: 'O tamanho do grupo está nas carteiras, em `holdout`.',
  roles: Role.options,
  params: ofCredor,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: ControlGroups,
  async handle({ table }, { user, at, params: { credorId } }) {
    requireCredor(user, credorId);
    const today = localDateOf(at, BOOK_ZONE);
    const carteiras = await readMemberships(table, credorId);
    const items = carteiras.map(async (carteira) => {
      const control = studyOfControl(carteira);
      if (control === null || !carteira.holdout) return [];
      const { carteiraId, name, holdout } = carteira;
      const lines = await readStudy(table, credorId, control.studyId);
      const results = resultsOf(control.study, lines, today);
      const { shareBps, measure } = holdout;
      return [{ carteiraId, name, shareBps, days: measure.days, results }];
    });
    return { items: (await Promise.all(items)).flat() };
  },
});

async function resultsIn(
  table: Table,
  experiment: Experiment,
  today: LocalDate,
): Promise<StudyResults | null> {
  if (experiment.status === 'draft') return null;
  const { credorId, experimentId } = experiment;
  const lines = await readStudy(table, credorId, studyOf(experimentId));
  return resultsOf(studyOfExperiment(experiment), lines, today);
}

const alreadyStarted = (): Refusal =>
  new Refusal(
    409,
    'O experimento já começou',
    'Depois de começar, um experimento não muda: encerre-o e escreva outro.',
  );
