import { VersionConflict } from '#shared/table/config-documents.ts';
import {
  type Draft,
  type DraftPlace,
  type DraftSlot,
  readDraftSlot,
  saveDraft,
} from '#shared/table/drafts.ts';
import type { ApiDeps } from './api-deps.ts';
import { changedMeanwhile, Refusal } from './refusal.ts';
import type { Call } from './route.ts';
import { authorOf } from './user.ts';

/** Whether somebody wrote at a draft or asked for its publication: they do not approve it. */
export const isAuthor = ({ editors, proposal }: Draft, who: string): boolean =>
  editors.includes(who) || proposal?.by === who;

/** A draft with the wish that another person publish it. @throws Refusal with 409 where one is enough */
export function proposed(
  { fourEyes }: ApiDeps,
  call: Call & { readonly body: { readonly note: string } },
  draft: Draft,
): Draft {
  if (!fourEyes) throw oneIsEnough();
  const proposal = { by: authorOf(call), at: call.at, note: call.body.note };
  return { ...draft, revision: draft.revision + 1, proposal };
}

/** A draft whose wish was refused or taken back; what was written stays. */
export const withoutProposal = (draft: Draft): Draft => ({
  ...draft,
  revision: draft.revision + 1,
  proposal: null,
});

type Publishing = {
  readonly expectedVersion: number;
  readonly note?: string | undefined;
};

/**
 * Under whose names the draft becomes the next version, and why: of whoever publishes it, or where two people are wanted of
 * whoever asked for it and of whoever approves it now.
 *
 * @param name of the document with its article, as `a régua`
 * @param liveVersion the version in force; 0 when there is none
 * @throws Refusal with 409 when another version is in force than was seen, and when it takes another person
 */
export function publicationOf(
  { fourEyes }: ApiDeps,
  call: Call & { readonly body: Publishing },
  name: string,
  draft: Draft,
  liveVersion: number,
) {
  const { expectedVersion, note } = call.body;
  if (liveVersion !== expectedVersion) throw changedMeanwhile(expectedVersion, name);
  const who = authorOf(call);
  const { proposal, restores } = draft;
  if (fourEyes && (!proposal || isAuthor(draft, who))) throw needsAnother();
  const why = note ?? proposal?.note;
  return {
    by: fourEyes && proposal ? proposal.by : who,
    ...(fourEyes && { approvedBy: who }),
    ...(why !== undefined && { note: why }),
    ...(restores !== null && { restores }),
  };
}

/**
 * Runs a write of a draft or of a version.
 *
 * @param name of the document with its article, as `a régua`
 * @throws Refusal with 409 when somebody wrote in between
 */
export async function orChanged<T>(
  name: string,
  expected: number,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof VersionConflict ? changedMeanwhile(expected, name) : error;
  }
}

/** Runs a write of a draft alone. @throws Refusal with 409 when somebody wrote in between */
export async function orDraftChanged(
  expectedRevision: number,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw error instanceof VersionConflict
      ? draftLost(` depois da revisão ${expectedRevision}`)
      : error;
  }
}

type Return = {
  readonly expectedVersion: number;
  readonly toVersion: number;
  readonly note: string;
};

/**
 * Makes a draft of an earlier version, with the wish that another person publish it.
 *
 * @throws Refusal with 409 where there is a draft already
 */
export async function proposeEarlier(
  { table }: ApiDeps,
  call: Call & { readonly body: Return },
  place: DraftPlace,
  document: unknown,
) {
  const { toVersion, expectedVersion, note } = call.body;
  const { draft, revision } = await readDraftSlot(table, place);
  if (draft) throw draftInTheWay();
  const by = authorOf(call);
  const saved = {
    status: 'open' as const,
    revision: revision + 1,
    basedOn: expectedVersion,
    savedAt: call.at,
    savedBy: by,
    editors: [by],
    restores: toVersion,
    proposal: { by, at: call.at, note },
    text: JSON.stringify(document),
  };
  await orDraftChanged(revision, () => saveDraft(table, place, saved));
  return { outcome: 'proposed' as const, version: toVersion };
}

export const draftChanged = ({ revision }: Pick<DraftSlot, 'revision'>): Refusal =>
  draftLost(`, que está na revisão ${revision}`);

const draftLost = (since: string): Refusal =>
  new Refusal(
    409,
    'O rascunho mudou',
    `Alguém salvou, publicou ou descartou o rascunho${since}. Leia-o de novo e refaça a mudança.`,
  );

export const needsAnother = (): Refusal =>
  new Refusal(
    409,
    'É preciso outra pessoa',
    'Esta instalação publica com duas pessoas: uma pede a publicação, e outra, que não escreveu nem pediu, publica.',
  );

const oneIsEnough = (): Refusal =>
  new Refusal(
    409,
    'Não é preciso pedir',
    'Esta instalação não pede duas pessoas: publique o rascunho diretamente.',
  );

const draftInTheWay = (): Refusal =>
  new Refusal(
    409,
    'Há um rascunho',
    'A volta precisa da aprovação de outra pessoa e ocuparia o rascunho, que está em uso. Publique-o ou descarte-o antes.',
  );
