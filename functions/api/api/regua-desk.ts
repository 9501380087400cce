import type * as z from 'zod';
import type { ReguaDraftView, ReguaProblem } from '#events/api/regua.ts';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { AGREEMENT_REGUA } from '#shared/domain/regua/agreement-regua.ts';
import { draftTurn } from '#shared/domain/regua/draft-turn.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import { CredorId, type ReguaId } from '#shared/domain/values/ids.ts';
import { listConfigIds, readConfig, type Versioned } from '#shared/table/config-documents.ts';
import { type Draft, type DraftPlace, readDraftSlot } from '#shared/table/drafts.ts';
import type { Table } from '#shared/table/table.ts';
import type { ApiDeps } from './api-deps.ts';
import { draftChanged, isAuthor } from './drafts.ts';
import { notFound, Refusal } from './refusal.ts';
import { reguaProblems } from './regua-problems.ts';
import type { Call } from './route.ts';
import { authorOf, sees, type User } from './user.ts';

/** A draft that stands, with what of it somebody about to decide must know. */
export type DraftAtDesk = {
  readonly draft: Draft;
  readonly document: unknown;
  readonly live: Versioned<Regua> | null;
  readonly problems: readonly ReguaProblem[];
};

export const placeOfRegua = (reguaId: ReguaId): DraftPlace => ({ kind: 'regua', id: reguaId });

export const readLive = (table: Table, reguaId: ReguaId): Promise<Versioned<Regua> | null> =>
  readConfig(table, Regua, 'regua', reguaId);

/** @throws Refusal with 404 when there is no draft */
export async function readDraft(
  { table }: ApiDeps,
  { at }: Call,
  reguaId: ReguaId,
): Promise<DraftAtDesk> {
  const { draft } = await readDraftSlot(table, placeOfRegua(reguaId));
  if (!draft) throw notFound('Não há rascunho', `A régua "${reguaId}" não tem rascunho.`);
  const document: unknown = JSON.parse(draft.text);
  const [live, problems] = await Promise.all([
    readLive(table, reguaId),
    reguaProblems(table, reguaId, document, at),
  ]);
  return { draft, document, live, problems };
}

/** @throws Refusal with 404, or with 409 when the draft is another one than was seen */
export async function readSeenDraft(
  deps: ApiDeps,
  call: Call,
  reguaId: ReguaId,
  expectedRevision: number,
): Promise<DraftAtDesk> {
  const found = await readDraft(deps, call, reguaId);
  if (found.draft.revision !== expectedRevision) throw draftChanged(found.draft);
  return found;
}

export function draftView(
  { fourEyes }: ApiDeps,
  call: Call,
  reguaId: ReguaId,
  { draft, document, live, problems }: DraftAtDesk,
): z.input<typeof ReguaDraftView> {
  const { text: _, status: __, ...facts } = draft;
  return {
    ...facts,
    reguaId,
    document,
    liveVersion: live?.version ?? 0,
    problems: [...problems],
    fourEyes,
    turn: draftTurn({
      mayWrite: mayWrite(call.user),
      hasProblems: problems.length > 0,
      fourEyes,
      isProposed: draft.proposal !== null,
      isAuthor: isAuthor(draft, authorOf(call)),
    }),
  };
}

export const mayWrite = ({ roles }: User): boolean =>
  roles.includes('admin') || roles.includes('gestor');

/**
 * Whoever changes a régua changes it for every credor whose carteiras name it, and the régua of agreements for all.
 *
 * @throws Refusal with 403 when one of them is not the user's
 */
export async function requireReguaOf(
  { table }: ApiDeps,
  { user }: Call,
  reguaId: ReguaId,
): Promise<void> {
  if (user.credores === 'all') return;
  const credores = (await listConfigIds(table, 'credor')).map((id) => CredorId.parse(id));
  const others = credores.filter((credorId) => !sees(user, credorId));
  for (const credorId of others) {
    if (reguaId === AGREEMENT_REGUA.reguaId || (await follows(table, credorId, reguaId))) {
      throw new Refusal(
        403,
        'Régua de outros credores também',
        `A régua "${reguaId}" é seguida por credores que o seu usuário não acompanha. Comece outra régua para as suas carteiras, ou peça a quem acompanha todos.`,
      );
    }
  }
}

async function follows(table: Table, credorId: CredorId, reguaId: ReguaId): Promise<boolean> {
  const found = await readConfig(table, Carteiras, 'carteiras', credorId);
  const { carteiras = [], otherwise } = found?.document ?? {};
  return [...carteiras, ...(otherwise ? [otherwise] : [])].some(
    (carteira) => carteira.reguaId === reguaId,
  );
}

/** @throws Refusal with 400 that lists every problem */
export function refuseProblems(problems: readonly ReguaProblem[]): void {
  if (problems.length === 0) return;
  const errors = problems.map(({ path, message }) => ({ path, message }));
  const count = problems.length === 1 ? '1 problema' : `${problems.length} problemas`;
  throw new Refusal(400, 'A régua não pode ser publicada', `Corrija ${count} e tente de novo.`, {
    errors,
  });
}
