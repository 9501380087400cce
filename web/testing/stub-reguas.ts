import * as z from 'zod';
import { ReguaView, type Role, TextList } from '#events/api/configuration.ts';
import {
  PublishedRegua,
  ReguaDifferences,
  ReguaDraftList,
  ReguaDraftSaving,
  ReguaDraftView,
  ReguaProblems,
  ReguaProposal,
  ReguaPublication,
  ReguaRolledBack,
  ReguaValidation,
  ReguaVersions,
} from '#events/api/regua.ts';
import { ReguaMoveList, ReguaMoveView } from '#events/api/regua-move.ts';
import { DEFAULT_TEMPLATES } from '#shared/domain/message/default-templates/default-templates.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { reguaIssues } from '#shared/domain/regua/regua-problems.ts';
import { REGUA } from './configuration-example.ts';
import { ROSANGELA } from './people.ts';
import { type Answer, json, problem } from './stub-answer.ts';

type Draft = z.input<typeof ReguaDraftView>;
const TEXTS = new Map(DEFAULT_TEMPLATES.map((text) => [text.templateId, text]));
const NOW = '2026-05-13T14:20:00.000Z';

const DRAFT: Draft = {
  reguaId: DEFAULT_REGUA.reguaId,
  revision: 4,
  basedOn: 3,
  liveVersion: 3,
  savedAt: '2026-05-12T18:00:00.000Z',
  savedBy: 'user:ana22222',
  editors: ['user:ana22222'],
  restores: null,
  proposal: null,
  document: DEFAULT_REGUA,
  problems: [],
  turn: 'publish',
  fourEyes: false,
};

/** What the second person finds. */
const PROPOSED: Draft = {
  ...DRAFT,
  turn: 'approve',
  fourEyes: true,
  proposal: { by: 'user:ana22222', at: NOW, note: 'menos mensagens antes do vencimento' },
};

const LOST: z.input<typeof ReguaDifferences>['items'][number] = {
  kind: 'exception-lost',
  stepId: 'd-mais-7',
  text: 'A exceção da carteira "Inicial" (loja-aurora) deixa de valer, porque o passo "d-mais-7" não está mais lá: não fazer o passo d-mais-7: clientes com plano de fidelidade.',
};

const MOVE: z.input<typeof ReguaMoveView> = {
  reguaId: DEFAULT_REGUA.reguaId,
  moveId: '1778595600000',
  toVersion: 3,
  note: 'todos com o lembrete novo',
  startedBy: 'user:ana22222',
  startedAt: '2026-05-12T18:10:00.000Z',
  changedAt: '2026-05-12T18:11:00.000Z',
  status: 'previewed',
  walked: 2_418,
  found: [
    { version: 1, count: 312 },
    { version: 2, count: 1_204 },
  ],
  losing: 3,
  sample: [
    {
      debtorId: ROSANGELA,
      credorId: 'loja-aurora',
      fromVersion: 2,
      before: { stepId: 'd-mais-30', at: '2026-05-14T13:05:00.000Z' },
      after: { stepId: 'd-mais-45', at: '2026-05-29T17:12:00.000Z' },
      lost: ['d-mais-30'],
    },
  ],
  moved: 0,
};

/** Drafts, versions and moves of réguas, of a stand-in that remembers what was done. */
export function reguaRoutes(role: Role): Readonly<Record<string, Answer>> {
  const world = { draft: role === 'gestor' ? PROPOSED : DRAFT, isDiscarded: false, move: MOVE };
  const base = `/api/reguas/${DEFAULT_REGUA.reguaId}`;
  const problemsIn = (document: unknown) =>
    reguaIssues(document, TEXTS).map(({ path, message }) => ({
      path: path.join('.'),
      message: `O campo "${path.join('.')}": ${message}.`,
      value: null,
    }));
  const withDraft = (changes: Partial<Draft>) => {
    world.draft = { ...world.draft, ...changes, revision: world.draft.revision + 1 };
    return json(ReguaDraftView, world.draft);
  };
  const withMove = (status: typeof MOVE.status, moved: number) => {
    world.move = { ...world.move, status, moved };
    return json(ReguaMoveView, world.move);
  };
  return {
    'GET /api/reguas': () => json(z.object({ items: z.array(ReguaView) }), { items: [REGUA] }),
    'GET /api/regua-drafts': () =>
      json(ReguaDraftList, {
        items: [
          {
            reguaId: DRAFT.reguaId,
            name: DEFAULT_REGUA.name,
            savedAt: NOW,
            savedBy: DRAFT.savedBy,
            isProposed: world.draft.proposal !== null,
          },
        ],
      }),
    'GET /api/templates': () =>
      json(TextList, {
        items: DEFAULT_TEMPLATES.map(({ templateId, channel, purpose }) => ({
          templateId,
          channel,
          purpose,
          preview: 'Oi, Maria: o pagamento de 12/05 está em aberto.',
        })),
      }),
    [`GET ${base}/draft`]: () =>
      world.isDiscarded
        ? problem(404, 'Não há rascunho', 'A régua "padrao" não tem rascunho.')
        : json(ReguaDraftView, world.draft),
    [`DELETE ${base}/draft`]: () => {
      world.isDiscarded = true;
      return { status: 204, headers: {}, body: '' };
    },
    [`PUT ${base}/draft`]: ({ body }) => {
      const { document } = ReguaDraftSaving.parse(JSON.parse(body));
      const problems = problemsIn(document);
      return withDraft({
        document,
        problems,
        turn: problems.length > 0 ? 'mend' : 'propose',
        fourEyes: true,
      });
    },
    [`POST ${base}/validation`]: ({ body }) => {
      const { document } = ReguaValidation.parse(JSON.parse(body));
      return json(ReguaProblems, { problems: problemsIn(document) });
    },
    [`POST ${base}/draft/proposal`]: ({ body }) => {
      const { note } = ReguaProposal.parse(JSON.parse(body));
      return withDraft({ turn: 'wait', proposal: { by: DRAFT.savedBy, at: NOW, note } });
    },
    [`GET ${base}/differences`]: () =>
      json(ReguaDifferences, {
        items: [
          {
            kind: 'step-moved',
            stepId: 'd-mais-3',
            text: 'O passo "d-mais-3" passa de D+3 às 10:00 para D+4 às 10:00.',
          },
          ...(world.draft.proposal === null ? [] : [LOST]),
        ],
      }),
    [`GET ${base}/versions`]: () =>
      json(ReguaVersions, {
        items: [3, 2, 1].map((version) => ({
          version,
          publishedAt: `2026-03-0${version}T13:40:00.000Z`,
          publishedBy: 'user:ana22222',
          approvedBy: version === 3 ? 'user:bia33333' : null,
          note: version === 1 ? null : 'menos mensagens antes do vencimento',
          restores: version === 3 ? 1 : null,
        })),
        before: null,
      }),
    [`POST ${base}/versions`]: ({ body }) => {
      const { acceptsLostExceptions } = ReguaPublication.parse(JSON.parse(body));
      if (world.draft.proposal && !acceptsLostExceptions) {
        return problem(409, 'Exceções deixariam de valer', LOST.text);
      }
      const { publishedAt, publishedBy } = REGUA;
      const told = { version: 4, publishedAt, publishedBy, document: DEFAULT_REGUA };
      return json(PublishedRegua, told);
    },
    [`GET ${base}/versions/3`]: () =>
      json(PublishedRegua, {
        version: 3,
        publishedAt: REGUA.publishedAt,
        publishedBy: REGUA.publishedBy,
        document: DEFAULT_REGUA,
      }),
    [`POST ${base}/rollback`]: () => json(ReguaRolledBack, { outcome: 'proposed', version: 2 }),
    [`GET ${base}/moves`]: () => json(ReguaMoveList, { items: [world.move] }),
    [`POST ${base}/moves/${MOVE.moveId}/start`]: () => withMove('done', 1_516),
    [`POST ${base}/moves/${MOVE.moveId}/cancel`]: () => withMove('cancelled', 0),
  };
}
