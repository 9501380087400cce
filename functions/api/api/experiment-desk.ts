import { isDeepStrictEqual } from 'node:util';
import type { Carteiras, Membership } from '#shared/domain/carteira/carteira.ts';
import { type Design, Experiment, experimentKey } from '#shared/domain/experiment/experiment.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import type { CarteiraId, CredorId, ExperimentId } from '#shared/domain/values/ids.ts';
import { readConfig, type Versioned } from '#shared/table/config-documents.ts';
import { readMemberships } from '#shared/table/read-memberships.ts';
import { readRunningExperiments } from '#shared/table/read-experiments.ts';
import type { Table } from '#shared/table/table.ts';
import { type FieldProblem, notFound, Refusal } from './refusal.ts';

type Named = { readonly credorId: CredorId; readonly experimentId: ExperimentId };

/** @throws Refusal with 404 when the credor has none of that name */
export async function readExperiment(table: Table, named: Named): Promise<Versioned<Experiment>> {
  const found = await readConfig(table, Experiment, 'experiment', experimentKey(named));
  if (found) return found;
  throw notFound(
    'Experimento não encontrado',
    `O credor "${named.credorId}" não tem experimento com o código "${named.experimentId}".`,
  );
}

/**
 * The carteira that an experiment is about.
 *
 * @throws Refusal when there is no such carteira, or an arm follows a version that nobody published
 */
export async function checkDesign(table: Table, design: Design): Promise<Membership> {
  const { credorId, carteiraId, arms } = design;
  const carteiras = await readMemberships(table, credorId);
  const carteira = carteiras.find((known) => known.carteiraId === carteiraId);
  const unpublished = await Promise.all(
    arms.map(async ({ regua: { reguaId, version } }, index): Promise<readonly FieldProblem[]> => {
      if (await readConfig(table, Regua, 'regua', reguaId, version)) return [];
      const path = `design.arms.${index}.regua`;
      const message = `O campo "${path}" veio como "${reguaId}", versão ${version}: ninguém publicou esta versão; publique-a antes, ou escolha outra.`;
      return [{ path, message }];
    }),
  );
  const use = carteiras.map((known) => known.carteiraId).join(', ');
  const message = `O campo "design.carteiraId" veio como "${carteiraId}": não há carteira com este código; use uma destas: ${use}.`;
  const errors = [
    ...(carteira ? [] : [{ path: 'design.carteiraId', message }]),
    ...unpublished.flat(),
  ];
  if (carteira && errors.length === 0) return carteira;
  const detail = errors.map((error) => error.message).join(' ');
  throw new Refusal(400, 'Pedido inválido', detail, { errors });
}

/** @throws Refusal with 409 when another experiment runs in the carteira */
export async function refuseSecond(
  table: Table,
  { credorId, carteiraId }: Pick<Design, 'credorId' | 'carteiraId'>,
): Promise<void> {
  const running = (await readRunningExperiments(table, credorId)).get(carteiraId);
  if (running === undefined) return;
  throw new Refusal(
    409,
    'Já há um experimento',
    `Na carteira "${carteiraId}" corre o experimento "${running.experimentId}": encerre-o antes de começar outro.`,
  );
}

/**
 * The control group of a carteira and its exceptions to the régua stay as they are while an experiment runs there: otherwise its
 * cases would be of other days than those that they are compared with.
 *
 * @throws Refusal with 409 naming the carteira
 */
export async function refuseDisturbance(
  table: Table,
  credorId: CredorId,
  { carteiras, otherwise }: Carteiras,
): Promise<void> {
  const running = await readRunningExperiments(table, credorId);
  if (running.size === 0) return;
  const standing = await readMemberships(table, credorId);
  for (const [carteiraId, { experimentId, holdoutBps }] of running) {
    const isIt = (one: Membership) => one.carteiraId === carteiraId;
    const wanted = [...carteiras, otherwise].find(isIt);
    const exceptionsStay = isDeepStrictEqual(wanted?.exceptions, standing.find(isIt)?.exceptions);
    if (!wanted || !exceptionsStay || (wanted.holdout?.shareBps ?? 0) !== holdoutBps)
      throw disturbed(carteiraId, experimentId);
  }
}

const disturbed = (carteiraId: CarteiraId, experimentId: ExperimentId): Refusal =>
  new Refusal(
    409,
    'Experimento em curso',
    `Na carteira "${carteiraId}" corre o experimento "${experimentId}": a carteira, o seu grupo de controle e as suas exceções ficam como estão até ele ser encerrado.`,
  );
