import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import {
  ReguaTrialFiles,
  ReguaTrialList,
  ReguaTrialOrder,
  ReguaTrialView,
} from '#events/api/regua-trial.ts';
import { trialIdOf } from '#shared/domain/values/derive-ids.ts';
import { CredorId, ReguaId, TrialId } from '#shared/domain/values/ids.ts';
import { listConfigIds } from '#shared/table/config-documents.ts';
import { readShards, shardsOf } from '#shared/table/trial-shards.ts';
import {
  beginTrial,
  linesKeyOf,
  listTrials,
  readTrial,
  type RunningTrial,
  type Trial,
} from '#shared/table/trials.ts';
import type { ApiDeps } from '../api-deps.ts';
import { carteirasDraftDesk } from '../carteiras-draft-desk.ts';
import { documentOf, readSeenDraftAt } from '../draft-desk.ts';
import { notFound, Refusal } from '../refusal.ts';
import { authorOf } from '../user.ts';
import { readLive, readSeenDraft, refuseProblems, requireReguaOf } from '../regua-desk.ts';
import { type Call, NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { trialView } from '../trial-view.ts';
import { sees } from '../user.ts';

const LISTED_MAX = 20;
const FILES_MAX = 500;
const one = z.strictObject({ reguaId: ReguaId, trialId: TrialId });

export const startReguaTrial = route({
  method: 'POST',
  path: '/api/reguas/{reguaId}/trials',
  operationId: 'startReguaTrial',
  summary: 'Simula o rascunho sobre a carteira de verdade pelos próximos dias, sem enviar nada',
  description:
    'Quem recebe o quê e quando, o que espera e por quê, quanto custa e o que se espera recuperar pelo score, ao lado da versão ' +
    'em vigor. Supõe que ninguém paga, responde ou visita no período; cada noite distribui os casos de novo, como as de verdade. ' +
    'Com `carteiras`, o rascunho delas distribui antes os casos do credor, como a publicação faria, e `moved` diz quantos mudam de ' +
    'carteira ou de régua. Sem `revision`, simula-se só ele, com os casos desse credor, cada um na versão da régua em que está. Corre em partes: acompanhe por `GET` no código que volta.',
  roles: ['admin', 'gestor'],
  params: z.strictObject({ reguaId: ReguaId }),
  query: NO_PARAMETERS,
  body: ReguaTrialOrder,
  answer: ReguaTrialView,
  async handle(deps, call) {
    const { reguaId } = call.params;
    const { revision, days, carteiras } = call.body;
    const live = await readLive(deps.table, reguaId);
    const regua = revision ? await readSeenRegua(deps, call, reguaId, revision) : null;
    if (!regua && !live) throw neverPublished(reguaId);
    const sortedBy = carteiras ? await readSeenCarteiras(deps, call, carteiras) : null;
    const credores = !regua && sortedBy ? [sortedBy.credorId] : await ownCredores(deps, call);
    if (credores.length === 0) throw nobodyToTry();
    const trial: RunningTrial = {
      trialId: trialIdOf(reguaId, call.request.id),
      reguaId,
      regua,
      carteiras: sortedBy,
      liveVersion: live?.version ?? 0,
      from: call.at,
      days,
      credores,
      startedBy: authorOf(call),
      status: 'running',
    };
    await beginTrial(deps.table, trial);
    const { trialId } = trial;
    await deps.queueTrials(
      shardsOf(trial).map((shard) => {
        return { name: 'TrialQueued', reguaId, trialId, ...shard, part: 0 };
      }),
    );
    return trialView(trial, [], call.at);
  },
});

export const listReguaTrials = route({
  method: 'GET',
  path: '/api/reguas/{reguaId}/trials',
  operationId: 'listReguaTrials',
  summary: 'As últimas simulações de uma régua',
  roles: Role.options,
  params: z.strictObject({ reguaId: ReguaId }),
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: ReguaTrialList,
  async handle({ table }, call) {
    const trials = (await listTrials(table, call.params.reguaId))
      .filter((trial) => mayRead(call, trial))
      .slice(0, LISTED_MAX);
    return { items: trials.map((trial) => trialView(trial, [], call.at)) };
  },
});

export const readReguaTrial = route({
  method: 'GET',
  path: '/api/reguas/{reguaId}/trials/{trialId}',
  operationId: 'readReguaTrial',
  summary: 'Uma simulação: o quanto andou, ou a que chegou, ao lado da versão em vigor',
  roles: Role.options,
  params: one,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: ReguaTrialView,
  async handle(deps, call) {
    const trial = await knownTrial(deps, call);
    return trialView(trial, await readShards(deps.table, trial.trialId), call.at);
  },
});

export const readReguaTrialFiles = route({
  method: 'GET',
  path: '/api/reguas/{reguaId}/trials/{trialId}/files',
  operationId: 'readReguaTrialFiles',
  summary: 'As linhas de uma simulação em CSV: quem, quando, o quê, e por que não',
  description: 'Um arquivo para cada parte da carteira. Devedores aparecem só pelo código.',
  roles: Role.options,
  params: one,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: ReguaTrialFiles,
  async handle(deps, call) {
    const { trialId } = await knownTrial(deps, call);
    const keys = (await readShards(deps.table, trialId)).flatMap(({ credorId, bucket, parts }) =>
      Array.from({ length: parts }, (_, part) => linesKeyOf(trialId, credorId, bucket, part)),
    );
    const named = keys.slice(0, FILES_MAX).map(async (key) => {
      return deps.links.toDownload(key, `simulacao-${key.split('/').at(-1) ?? ''}`);
    });
    return { downloadUrls: await Promise.all(named) };
  },
});

/** Figures are of all credores of a trial together, so whoever does not see one of them sees none. */
const mayRead = ({ user }: Call, { credores }: Trial): boolean =>
  credores.every((credorId) => sees(user, credorId));

async function ownCredores({ table }: ApiDeps, { user }: Call): Promise<CredorId[]> {
  const all = (await listConfigIds(table, 'credor')).map((id) => CredorId.parse(id));
  return all.filter((credorId) => sees(user, credorId));
}

/** @throws Refusal for a régua of other credores too, another draft than was seen, or one that may not be published */
async function readSeenRegua(
  deps: ApiDeps,
  call: Call,
  reguaId: ReguaId,
  revision: number,
): Promise<RunningTrial['regua']> {
  await requireReguaOf(deps, call, reguaId);
  const { draft, problems } = await readSeenDraft(deps, call, reguaId, revision);
  refuseProblems(problems);
  return { revision, text: draft.text };
}

/** @throws Refusal for carteiras that are not the user's, are another draft than was seen, or may not be published */
async function readSeenCarteiras(
  deps: ApiDeps,
  call: Call,
  { credorId, revision }: Pick<NonNullable<RunningTrial['carteiras']>, 'credorId' | 'revision'>,
): Promise<RunningTrial['carteiras']> {
  const desk = await carteirasDraftDesk(deps, call.user, { credorId });
  const draft = await readSeenDraftAt(deps, desk, revision);
  await desk.sound(documentOf(draft));
  return { credorId, revision, text: draft.text };
}

async function knownTrial(
  { table }: ApiDeps,
  call: Call & { readonly params: z.infer<typeof one> },
): Promise<Trial> {
  const { reguaId, trialId } = call.params;
  const trial = await readTrial(table, reguaId, trialId);
  if (trial && mayRead(call, trial)) return trial;
  throw notFound(
    'Simulação não encontrada',
    'Não há simulação desta régua com este código entre os credores que você acompanha. Elas são guardadas por 90 dias.',
  );
}

const neverPublished = (reguaId: ReguaId): Refusal =>
  notFound(
    'Régua não publicada',
    `A régua "${reguaId}" não tem versão em vigor: simule com as carteiras uma que tenha, ou o rascunho dela.`,
  );

const nobodyToTry = (): Refusal =>
  new Refusal(409, 'Nenhum credor', 'Não há credor cuja carteira simular: cadastre um antes.');
