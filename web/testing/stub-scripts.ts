import {
  CallScriptPreview,
  CallScriptsDraftSaving,
  CallScriptsDraftView,
  CallScriptsPublication,
  CallScriptsTrial,
  CallScriptsView,
  PublishedCallScripts,
} from '#events/api/call-scripts.ts';
import type { Role } from '#events/api/configuration.ts';
import { ReguaProposal } from '#events/api/regua.ts';
import { type CallScripts, DEFAULT_CALL_SCRIPTS } from '#shared/domain/call/call-script.ts';
import { renderScript, scriptProblems } from '#shared/domain/call/render-script.ts';
import { neutralSample, sampleFacts } from '#shared/domain/message/sample-facts.ts';
import { type Answer, json, problem } from './stub-answer.ts';

const PATH = '/api/credores/loja-aurora/call-scripts';
const publishedAs = (document: CallScripts) => ({
  document,
  version: 1,
  publishedBy: 'user:eu',
  publishedAt: '2026-05-13T14:20:00.000Z',
});

const problemsOf = (document: CallScripts, place: string) =>
  scriptProblems(document).map(({ field, detail }) => ({
    path: `${place}${field}`,
    message: `O campo "${place}${field}" não serve: ${detail}.`,
  }));

/** What the second person finds. */
const PROPOSED: CallScriptsDraftView = CallScriptsDraftView.parse({
  credorId: 'loja-aurora',
  revision: 2,
  basedOn: 0,
  liveVersion: 0,
  savedAt: '2026-05-12T18:00:00.000Z',
  savedBy: 'user:ana22222',
  editors: ['user:ana22222'],
  restores: null,
  proposal: { by: 'user:ana22222', at: '2026-05-12T18:05:00.000Z', note: 'mais curto' },
  document: {
    ...DEFAULT_CALL_SCRIPTS,
    opening: 'Bom dia, falo com {{ devedor.nome }}?',
  },
  problems: [],
  turn: 'approve',
  fourEyes: true,
});

/** Scripts that a gestor publishes alone; an admin finds a draft that waits for a second person. */
export function scriptRoutes(role: Role): Readonly<Record<string, Answer>> {
  const fourEyes = role === 'admin';
  const world: {
    published: CallScripts | null;
    draft: CallScriptsDraftView | null;
  } = { published: null, draft: fourEyes ? PROPOSED : null };
  const shown = () =>
    world.draft === null
      ? problem(404, 'Não há rascunho', 'Os roteiros não têm rascunho.')
      : json(CallScriptsDraftView, world.draft);
  return {
    [`GET ${PATH}`]: () => {
      const published = world.published ? publishedAs(world.published) : null;
      return json(CallScriptsView, { published, fourEyes });
    },
    [`PUT ${PATH}`]: ({ body }) => {
      const { document } = CallScriptsPublication.parse(JSON.parse(body));
      const errors = problemsOf(document, 'document.');
      if (errors.length > 0) return problem(400, 'Pedido inválido', 'Confira os campos.', errors);
      world.published = document;
      return json(PublishedCallScripts, publishedAs(document));
    },
    [`POST ${PATH}/preview`]: ({ body }) => {
      const { document } = CallScriptsTrial.parse(JSON.parse(body));
      const told = sampleFacts('regua-step').find(({ confirmado }) => confirmado);
      if (told === undefined) throw new Error('no sample is confirmed');
      return json(CallScriptPreview, {
        label: 'Rosângela Ferreira Lima',
        carteiraId: null,
        opening: renderScript(document.opening, neutralSample),
        body: renderScript(document.body, told),
      });
    },
    [`GET ${PATH}/draft`]: shown,
    [`PUT ${PATH}/draft`]: ({ body }) => {
      const { document } = CallScriptsDraftSaving.parse(JSON.parse(body));
      const problems = problemsOf(document, '');
      const turn = problems.length > 0 ? 'mend' : 'propose';
      world.draft = { ...PROPOSED, document, problems, turn, revision: 3, proposal: null };
      return shown();
    },
    [`POST ${PATH}/draft/proposal`]: ({ body }) => {
      const { note } = ReguaProposal.parse(JSON.parse(body));
      const proposal = { by: 'user:u-1', at: PROPOSED.savedAt, note };
      world.draft = { ...PROPOSED, ...world.draft, turn: 'wait', proposal };
      return shown();
    },
    [`POST ${PATH}/draft/publication`]: () => {
      world.published = PROPOSED.document;
      world.draft = null;
      return json(PublishedCallScripts, publishedAs(PROPOSED.document));
    },
  };
}
