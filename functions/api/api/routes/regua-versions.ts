import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import {
  PublishedRegua,
  ReguaComparison,
  ReguaDifferences,
  ReguaPublication,
  ReguaRollback,
  ReguaRolledBack,
  type ReguaVersion,
  ReguaVersions,
} from '#events/api/regua.ts';
import { compareReguas } from '#shared/domain/regua/compare-reguas.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import { ReguaId } from '#shared/domain/values/ids.ts';
import {
  type Publication,
  publishConfig,
  readConfig,
  readPublications,
} from '#shared/table/config-documents.ts';
import { closingOf } from '#shared/table/drafts.ts';
import type { ApiDeps } from '../api-deps.ts';
import { orChanged, proposeEarlier, publicationOf } from '../drafts.ts';
import { exceptionsLost, requireKept } from '../exceptions-lost.ts';
import { changedMeanwhile, notFound } from '../refusal.ts';
import {
  placeOfRegua,
  readDraft,
  readLive,
  readSeenDraft,
  refuseProblems,
  requireReguaOf,
} from '../regua-desk.ts';
import { reguaProblems } from '../regua-problems.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { authorOf } from '../user.ts';

const PAGE = 50;
const VERSION_MAX = 999_999;
const params = z.strictObject({ reguaId: ReguaId });
const version = z.coerce.number().pipe(z.int().min(1).max(VERSION_MAX));

export const listReguaVersions = route({
  method: 'GET',
  path: '/api/reguas/{reguaId}/versions',
  operationId: 'listReguaVersions',
  summary:
    'As versões publicadas de uma régua, da mais nova para a mais velha: quem, quando e por quê',
  roles: Role.options,
  params,
  query: z.strictObject({ before: version.optional() }),
  body: NO_BODY,
  answer: ReguaVersions,
  async handle({ table }, { params: { reguaId }, query: { before = null } }) {
    const page = { before, limit: PAGE };
    const found = await readPublications(table, 'regua', reguaId, page);
    const oldest = found.at(-1)?.version ?? 1;
    return { items: found.map(versionLine), before: oldest > 1 ? oldest : null };
  },
});

const versionLine = (published: Publication): ReguaVersion => ({
  ...published,
  approvedBy: published.approvedBy ?? null,
  note: published.note ?? null,
  restores: published.restores ?? null,
});

export const readReguaVersion = route({
  method: 'GET',
  path: '/api/reguas/{reguaId}/versions/{version}',
  operationId: 'readReguaVersion',
  summary: 'O documento de uma versão publicada',
  roles: Role.options,
  params: z.strictObject({ reguaId: ReguaId, version }),
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: PublishedRegua,
  async handle({ table }, { params: { reguaId, version: wanted } }) {
    return readVersion(table, reguaId, wanted);
  },
});

export const publishRegua = route({
  method: 'POST',
  path: '/api/reguas/{reguaId}/versions',
  operationId: 'publishRegua',
  summary: 'Publica o rascunho como a próxima versão, inteiro ou nada',
  description:
    'Em `expectedVersion` vai a versão em vigor que você viu (0 para a primeira), em `expectedRevision` a do rascunho. Quem já ' +
    'está numa versão fica nela até uma mudança explícita. Se exceções de carteiras nomeiam passos que ela não tem, só com ' +
    '`acceptsLostExceptions`. Onde a instalação pede duas pessoas, publica quem não ' +
    'escreveu nem pediu.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: ReguaPublication,
  answer: PublishedRegua,
  async handle(deps, call) {
    const { table } = deps;
    const { reguaId } = call.params;
    const { expectedVersion, expectedRevision, acceptsLostExceptions } = call.body;
    await requireReguaOf(deps, call, reguaId);
    const found = await readSeenDraft(deps, call, reguaId, expectedRevision);
    const { draft, document, live, problems } = found;
    refuseProblems(problems);
    const words = publicationOf(deps, call, 'a régua', draft, live?.version ?? 0);
    const context = { expected: expectedVersion, at: call.at, ...words };
    const regua = Regua.parse(document);
    if (live) {
      const lost = await exceptionsLost(table, call.user, live.document, regua);
      requireKept(lost, acceptsLostExceptions);
    }
    const closing = closingOf(table, placeOfRegua(reguaId), draft);
    const { by, ...rest } = words;
    const published = await orChanged('a régua', expectedVersion, () =>
      publishConfig(table, 'regua', reguaId, regua, context, closing),
    );
    const told = { version: published, publishedAt: call.at, publishedBy: by, ...rest };
    return { ...told, document: regua };
  },
});

export const rollBackRegua = route({
  method: 'POST',
  path: '/api/reguas/{reguaId}/rollback',
  operationId: 'rollBackRegua',
  summary: 'Publica de novo uma versão anterior, como a próxima',
  description:
    'Onde a instalação pede duas pessoas, a versão anterior vira um rascunho com pedido de publicação, que outra pessoa aprova.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: ReguaRollback,
  answer: ReguaRolledBack,
  async handle(deps, call) {
    const { reguaId } = call.params;
    const { expectedVersion, toVersion, note, acceptsLostExceptions } = call.body;
    await requireReguaOf(deps, call, reguaId);
    const live = await readLive(deps.table, reguaId);
    if (live?.version !== expectedVersion) throw changedMeanwhile(expectedVersion, 'a régua');
    const { document } = await readVersion(deps.table, reguaId, toVersion);
    // What was right then may name a text that is another one today.
    refuseProblems(await reguaProblems(deps.table, reguaId, document, call.at));
    const lost = await exceptionsLost(deps.table, call.user, live.document, document);
    requireKept(lost, acceptsLostExceptions);
    if (deps.fourEyes) return proposeEarlier(deps, call, placeOfRegua(reguaId), document);
    const context = { expected: expectedVersion, by: authorOf(call), at: call.at };
    const words = { ...context, note, restores: toVersion };
    const published = await orChanged('a régua', expectedVersion, () =>
      publishConfig(deps.table, 'regua', reguaId, document, words),
    );
    return { outcome: 'published' as const, version: published };
  },
});

export const compareReguaVersions = route({
  method: 'GET',
  path: '/api/reguas/{reguaId}/differences',
  operationId: 'compareReguaVersions',
  summary: 'O que muda de uma versão, da que está em vigor ou do rascunho para outra, em frases',
  roles: Role.options,
  params,
  query: ReguaComparison,
  body: NO_BODY,
  answer: ReguaDifferences,
  async handle(deps, call) {
    const { reguaId } = call.params;
    const { from, to } = call.query;
    const sideOf = async (side: typeof from): Promise<Regua> => {
      if (side !== 'draft') return (await readVersion(deps.table, reguaId, side)).document;
      const { document, problems } = await readDraft(deps, call, reguaId);
      const parsed = Regua.safeParse(document);
      if (!parsed.success) refuseProblems(problems);
      return Regua.parse(document);
    };
    const [before, after] = await Promise.all([sideOf(from), sideOf(to)]);
    const lost = await exceptionsLost(deps.table, call.user, before, after);
    return { items: [...compareReguas(before, after), ...lost] };
  },
});

/** @throws Refusal with 404 */
async function readVersion(table: ApiDeps['table'], reguaId: ReguaId, wanted: number | 'live') {
  const at = wanted === 'live' ? 'LIVE' : wanted;
  const found = await readConfig(table, Regua, 'regua', reguaId, at);
  if (found) return found;
  const what = wanted === 'live' ? 'não foi publicada' : `não tem a versão ${wanted}`;
  throw notFound('Versão não encontrada', `A régua "${reguaId}" ${what}.`);
}
