import * as z from 'zod';
import type {
  CallScriptsDraftView,
  CallScriptsPath,
  PublishedCallScripts,
} from '#events/api/call-scripts.ts';
import type { CarteirasDraftView, CarteirasPath } from '#events/api/carteiras-draft.ts';
import { type PublishedCarteiras, Role } from '#events/api/configuration.ts';
import { ReguaProposal } from '#events/api/regua.ts';
import {
  type OwnTextPath,
  type PublishedOwnText,
  type PublishedTemplate,
  TemplateDraftPublication,
  type TemplateDraftView,
  type TemplatePath,
} from '#events/api/template.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import { closingOf, discardDraft, readDraftSlot, saveDraft } from '#shared/table/drafts.ts';
import type { ApiDeps } from '../api-deps.ts';
import {
  type DraftDesk,
  documentOf,
  draftViewAt,
  readDraftAt,
  readSeenDraftAt,
} from '../draft-desk.ts';
import { orChanged, orDraftChanged, proposed, publicationOf, withoutProposal } from '../drafts.ts';
import { nextDraft } from '../next-draft.ts';
import { NO_BODY, NO_PARAMETERS, type Route, route } from '../route.ts';
import type { User } from '../user.ts';

/** Whose draft a path names. */
type DraftPath =
  | typeof TemplatePath
  | typeof OwnTextPath
  | typeof CarteirasPath
  | typeof CallScriptsPath;

type Drafted<Path extends DraftPath> = {
  /** Of the document itself. */
  readonly path: string;
  readonly params: Path;
  /** How operations name it, as in `saveTemplateDraft`. */
  readonly operation: string;
  /** What it is a draft of, in pt-BR. */
  readonly of: string;
  readonly desk: (deps: ApiDeps, user: User, path: z.infer<Path>) => Promise<DraftDesk>;
  readonly saving: z.ZodType<{ readonly expectedRevision: number; readonly document?: unknown }>;
  readonly view: typeof TemplateDraftView | typeof CarteirasDraftView | typeof CallScriptsDraftView;
  readonly published:
    | typeof PublishedTemplate
    | typeof PublishedOwnText
    | typeof PublishedCarteiras
    | typeof PublishedCallScripts;
};

const WRITERS: readonly Role[] = ['admin', 'gestor'];
const seen = z.strictObject({ revision: z.coerce.number().pipe(z.int().min(1)) });

/** What is done with the draft of a document, whosever it is: read, saved, thrown away, asked for, refused and published. */
export function draftRoutes<Path extends DraftPath>(drafted: Drafted<Path>): readonly Route[] {
  const { params, operation, of } = drafted;
  const path = `${drafted.path}/draft`;
  const writersDesk = async (
    deps: ApiDeps,
    call: { readonly user: User; readonly params: z.infer<Path> },
  ): Promise<DraftDesk> => {
    const desk = await drafted.desk(deps, call.user, call.params);
    desk.requireWriter();
    return desk;
  };
  const common = { params, query: NO_PARAMETERS, body: NO_BODY };
  return [
    route({
      ...common,
      method: 'GET',
      path,
      operationId: `read${operation}Draft`,
      summary: `O rascunho ${of}, com os seus problemas e o que você pode fazer com ele`,
      roles: Role.options,
      answer: drafted.view,
      async handle(deps, call) {
        const desk = await drafted.desk(deps, call.user, call.params);
        return draftViewAt(deps, call, desk, await readDraftAt(deps, desk));
      },
    }),
    route({
      ...common,
      method: 'PUT',
      path,
      operationId: `save${operation}Draft`,
      summary: `Salva o rascunho ${of}, mesmo com problemas; nada muda para devedores`,
      description:
        'Em `expectedRevision` vai a revisão que você viu, ou 0 para começar um. Salvar retira o pedido de publicação.',
      roles: WRITERS,
      body: drafted.saving,
      answer: drafted.view,
      async handle(deps, call) {
        const { expectedRevision, document } = call.body;
        const desk = await writersDesk(deps, call);
        const slot = await readDraftSlot(deps.table, desk.place);
        const draft = nextDraft(slot, { expectedRevision, document }, desk.liveVersion, call);
        await orDraftChanged(expectedRevision, () => saveDraft(deps.table, desk.place, draft));
        return draftViewAt(deps, call, desk, draft);
      },
    }),
    route({
      ...common,
      method: 'DELETE',
      path,
      operationId: `discard${operation}Draft`,
      summary: `Descarta o rascunho ${of}`,
      roles: WRITERS,
      query: seen,
      answer: null,
      async handle(deps, call) {
        const { revision } = call.query;
        const desk = await writersDesk(deps, call);
        const draft = await readSeenDraftAt(deps, desk, revision);
        await orDraftChanged(revision, () => discardDraft(deps.table, desk.place, draft));
      },
    }),
    route({
      ...common,
      method: 'POST',
      path: `${path}/proposal`,
      operationId: `propose${operation}Draft`,
      summary: `Pede que outra pessoa publique o rascunho ${of}`,
      description: 'Só onde a instalação pede duas pessoas. Quem escreveu ou pediu não aprova.',
      roles: WRITERS,
      body: ReguaProposal,
      answer: drafted.view,
      async handle(deps, call) {
        const { expectedRevision } = call.body;
        const desk = await writersDesk(deps, call);
        const found = await readSeenDraftAt(deps, desk, expectedRevision);
        const draft = proposed(deps, call, found);
        await desk.sound(documentOf(found));
        await orDraftChanged(expectedRevision, () => saveDraft(deps.table, desk.place, draft));
        return draftViewAt(deps, call, desk, draft);
      },
    }),
    route({
      ...common,
      method: 'DELETE',
      path: `${path}/proposal`,
      operationId: `refuse${operation}Proposal`,
      summary: `Recusa ou retira o pedido de publicação ${of}; o rascunho fica`,
      roles: WRITERS,
      query: seen,
      answer: null,
      async handle(deps, call) {
        const { revision } = call.query;
        const desk = await writersDesk(deps, call);
        const draft = withoutProposal(await readSeenDraftAt(deps, desk, revision));
        await orDraftChanged(revision, () => saveDraft(deps.table, desk.place, draft));
      },
    }),
    route({
      ...common,
      method: 'POST',
      path: `${path}/publication`,
      operationId: `publish${operation}Draft`,
      summary: `Publica o rascunho ${of} como a próxima versão, e o encerra`,
      description:
        'Onde a instalação pede duas pessoas, só publica quem não escreveu nem pediu. O que sai daí em diante o segue.',
      roles: WRITERS,
      body: TemplateDraftPublication,
      answer: drafted.published,
      async handle(deps, call) {
        const { expectedVersion, expectedRevision } = call.body;
        const desk = await writersDesk(deps, call);
        const draft = await readSeenDraftAt(deps, desk, expectedRevision);
        const { kept, shown } = await desk.sound(documentOf(draft));
        const words = publicationOf(deps, call, desk.name, draft, desk.liveVersion);
        const context = { expected: expectedVersion, at: call.at, ...words };
        const { kind, id } = desk.place;
        const closing = closingOf(deps.table, desk.place, draft);
        const version = await orChanged(desk.name, expectedVersion, () =>
          publishConfig(deps.table, kind, id, kept, context, closing),
        );
        await desk.follow(call);
        const { by, ...rest } = words;
        return { version, publishedAt: call.at, publishedBy: by, ...rest, ...shown };
      },
    }),
  ];
}
