import * as z from 'zod';
import { ExperimentStart, ExperimentStop, PublishedExperiment } from '#events/api/experiment.ts';
import { type Experiment, experimentKey } from '#shared/domain/experiment/experiment.ts';
import { CredorId, ExperimentId } from '#shared/domain/values/ids.ts';
import { checkDesign, readExperiment, refuseSecond } from '../experiment-desk.ts';
import { publishDocument } from '../publish-document.ts';
import { Refusal } from '../refusal.ts';
import { NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

const params = z.strictObject({ credorId: CredorId, experimentId: ExperimentId });

export const startExperiment = route({
  method: 'POST',
  path: '/api/credores/{credorId}/experiments/{experimentId}/start',
  operationId: 'startExperiment',
  summary: 'Começa um experimento: os casos que entrarem na carteira são sorteados entre os grupos',
  description:
    'Quem já está na carteira fica onde está. Numa carteira corre um experimento por vez.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: ExperimentStart,
  answer: PublishedExperiment,
  async handle(deps, call) {
    requireCredor(call.user, call.params.credorId);
    const { document: draft } = await readExperiment(deps.table, call.params);
    if (draft.status !== 'draft') throw notNow('Só um rascunho pode começar.');
    const { holdout } = await checkDesign(deps.table, draft);
    await refuseSecond(deps.table, draft);
    const holdoutBps = holdout?.shareBps ?? 0;
    const startedAt = call.at;
    return publish(deps, call, { ...draft, status: 'running', startedAt, holdoutBps });
  },
});

export const stopExperiment = route({
  method: 'POST',
  path: '/api/credores/{credorId}/experiments/{experimentId}/stop',
  operationId: 'stopExperiment',
  summary: 'Encerra um experimento: casos novos voltam à régua da carteira',
  description:
    'Quem está em um grupo segue na régua com que entrou e continua a contar. Para que todos sigam a vencedora, publique-a e, se ' +
    'quiser, mude os casos em curso pela mudança de versão.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: ExperimentStop,
  answer: PublishedExperiment,
  async handle(deps, call) {
    requireCredor(call.user, call.params.credorId);
    const { document: running } = await readExperiment(deps.table, call.params);
    if (running.status !== 'running')
      throw notNow('Só um experimento em curso pode ser encerrado.');
    const { reason } = call.body;
    return publish(deps, call, { ...running, status: 'stopped', stoppedAt: call.at, reason });
  },
});

type Publishing = Parameters<typeof publishDocument<Experiment>>;

function publish(
  deps: Publishing[0],
  call: Publishing[1] & { readonly body: { readonly expectedVersion: number } },
  document: Experiment,
) {
  const { expectedVersion } = call.body;
  const place = { kind: 'experiment', id: experimentKey(document), name: 'o experimento' } as const;
  return publishDocument(deps, call, place, { document, expectedVersion });
}

const notNow = (detail: string): Refusal =>
  new Refusal(409, 'O experimento está em outro momento', detail);
