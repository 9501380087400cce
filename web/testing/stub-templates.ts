import type * as z from 'zod';
import { TextList } from '#events/api/configuration.ts';
import {
  OwnTextList,
  OwnTextPublication,
  PublishedOwnText,
  PublishedTemplate,
  TemplateDraftSaving,
  TemplateDraftView,
  TemplatePreview,
  TemplatePublication,
  TemplateRollback,
  TemplateRolledBack,
  TemplateTrial,
  TemplateValidation,
  TemplateVerdict,
  TemplateVersions,
  TextTestAccepted,
  TextTestRequest,
  TextTaskClosing,
  WhatsAppTextList,
} from '#events/api/template.ts';
import { DEFAULT_TEMPLATES } from '#shared/domain/message/default-templates/default-templates.ts';
import { countParts } from '#shared/domain/message/gsm7.ts';
import { previewSamples } from '#shared/domain/message/preview-samples.ts';
import { render } from '#shared/domain/message/render.ts';
import { templateProblems } from '#shared/domain/message/template-problems.ts';
import { Template } from '#shared/domain/message/template.ts';
import { tasksOf, withTaskDone } from '#shared/domain/message/text-task.ts';
import type { WhatsAppTexts } from '#shared/domain/message/whatsapp-texts.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import { type Answer, json, problem } from './stub-answer.ts';

const SHOWN: ReadonlySet<string> = new Set(['atraso-sms', 'atraso-email', 'atraso-whatsapp']);
const SMS_MICROS = 165_000;
const EMAIL_MICROS = 880;
const WHATSAPP_MICROS = 64_900;

/** Three texts that are read, tried and published as the API does it, by the product's own rules. */
export function templateRoutes(): Readonly<Record<string, Answer>> {
  const texts = DEFAULT_TEMPLATES.filter(({ templateId }) => SHOWN.has(templateId));
  const routes: Record<string, Answer> = {
    'GET /api/templates': () =>
      json(TextList, {
        items: texts.map(({ templateId, channel, purpose }) => ({
          templateId,
          channel,
          purpose,
          preview: 'O começo do texto',
        })),
      }),
  };
  let told: WhatsAppTexts = {
    texts: [
      {
        name: 'regua_aviso',
        language: 'pt_BR',
        status: { state: 'paused', reason: '', at: instantAt(Date.parse('2026-05-13T11:02:00Z')) },
        categories: [
          { category: 'marketing', since: instantAt(Date.parse('2026-05-12T09:00:00Z')) },
        ],
        done: [],
      },
    ],
  };
  routes['GET /api/whatsapp-texts'] = () =>
    json(WhatsAppTextList, {
      items: told.texts.map((text) => ({ ...text, isResting: true, tasks: [...tasksOf(text)] })),
    });
  routes['POST /api/whatsapp-texts/tasks/close'] = ({ body }) => {
    const doing = TextTaskClosing.parse(JSON.parse(body));
    const at = instantAt(Date.parse('2026-05-13T14:20:00Z'));
    told = withTaskDone(told, { ...doing, by: 'user:u-1', at });
    return { status: 204 };
  };
  const own: z.input<typeof PublishedOwnText>[] = [];
  routes['GET /api/credores/loja-aurora/texts'] = () =>
    json(OwnTextList, { items: own, fourEyes: false });
  for (const first of texts) {
    Object.assign(routes, routesOf(first));
    routes[`GET /api/credores/loja-aurora/texts/${first.templateId}/draft`] = () =>
      problem(404, 'Não há rascunho', 'O texto não tem rascunho.');
    routes[`PUT /api/credores/loja-aurora/texts/${first.templateId}`] = ({ body }) => {
      const { document, expectedVersion } = OwnTextPublication.parse(JSON.parse(body));
      const published = {
        templateId: first.templateId,
        document: document === null ? null : Template.parse(document),
        version: expectedVersion + 1,
        publishedAt: '2026-05-13T14:20:00.000Z',
        publishedBy: 'user:u-1',
      };
      own.splice(0, own.length, published);
      return json(PublishedOwnText, published);
    };
  }
  return routes;
}

function routesOf(first: Template): Readonly<Record<string, Answer>> {
  const path = `/api/templates/${first.templateId}`;
  let live = { version: 2, document: first };
  const published = () =>
    json(PublishedTemplate, {
      ...live,
      publishedAt: '2026-05-02T12:00:00.000Z',
      publishedBy: 'user:ana',
    });
  let draft: z.input<typeof TemplateDraftView> | null = null;
  const shown = () =>
    draft
      ? json(TemplateDraftView, draft)
      : problem(404, 'Não há rascunho', 'O texto não tem rascunho.');
  return {
    [`GET ${path}/draft`]: shown,
    [`PUT ${path}/draft`]: ({ body }) => {
      const { document } = TemplateDraftSaving.parse(JSON.parse(body));
      draft = {
        templateId: first.templateId,
        revision: (draft?.revision ?? 0) + 1,
        basedOn: live.version,
        liveVersion: live.version,
        savedAt: '2026-05-13T14:20:00.000Z',
        savedBy: 'user:u-1',
        editors: ['user:u-1'],
        restores: null,
        proposal: null,
        document,
        problems: [],
        turn: 'publish',
        fourEyes: false,
      };
      return shown();
    },
    [`POST ${path}/draft/publication`]: () => {
      live = { version: live.version + 1, document: Template.parse(draft?.document) };
      draft = null;
      return published();
    },
    [`GET ${path}`]: published,
    [`GET ${path}/versions`]: () =>
      json(TemplateVersions, {
        before: null,
        items: Array.from({ length: live.version }, (_, index) => ({
          version: live.version - index,
          publishedAt: '2026-05-02T12:00:00.000Z',
          publishedBy: 'user:ana',
          approvedBy: null,
          note: index === 0 ? 'mais curto' : null,
          restores: null,
        })),
      }),
    [`POST ${path}/validation`]: ({ body }) => {
      const { document } = TemplateValidation.parse(JSON.parse(body));
      const parsed = Template.safeParse(document);
      if (!parsed.success) {
        const problems = parsed.error.issues.map(({ path: [field], message }) => ({
          field: String(field),
          line: null,
          message,
        }));
        return json(TemplateVerdict, { problems, previews: [] });
      }
      const template = parsed.data;
      const problems = templateProblems(template).map(({ field, line, detail }) => ({
        field,
        line,
        message: detail,
      }));
      return json(TemplateVerdict, { problems, previews: [...previewsOf(template)] });
    },
    [`POST ${path}/preview`]: ({ body }) => {
      const { document } = TemplateTrial.parse(JSON.parse(body));
      const [everyday] = previewsOf(Template.parse(document)).slice(1);
      if (!everyday) return { status: 400 };
      return json(TemplatePreview, { ...everyday, label: 'Rosângela Ferreira Lima' });
    },
    [`POST ${path}/tests`]: ({ body }) => {
      TextTestRequest.parse(JSON.parse(body));
      const at = '2026-05-13T13:42:00.000Z';
      return json(TextTestAccepted, { at, to: 'ana@regua.example', parts: 1, costMicros: 880 });
    },
    [`POST ${path}/versions`]: ({ body }) => {
      const { document } = TemplatePublication.parse(JSON.parse(body));
      live = { version: live.version + 1, document: Template.parse(document) };
      return published();
    },
    [`POST ${path}/rollback`]: ({ body }) => {
      TemplateRollback.parse(JSON.parse(body));
      live = { version: live.version + 1, document: first };
      return json(TemplateRolledBack, { outcome: 'published', version: live.version });
    },
  };
}

/** What can be shown of a text; nothing of one that Liquid cannot read. */
function previewsOf(template: Template): readonly z.input<typeof TemplatePreview>[] {
  try {
    return previewSamples(template).map(({ label, language, facts }) => {
      const whose = { label, language };
      const message = render(template, facts);
      const { text } = message;
      if (message.channel === 'email') {
        const { subject, html } = message;
        return {
          ...whose,
          subject,
          text,
          html,
          parts: 1,
          characters: null,
          costMicros: EMAIL_MICROS,
        };
      }
      if (message.channel === 'whatsapp') {
        const price = { parts: 1, characters: text.length, costMicros: WHATSAPP_MICROS };
        return { ...whose, subject: null, text, html: null, ...price };
      }
      const { parts, units } = countParts(text);
      const price = { parts, characters: units, costMicros: parts * SMS_MICROS };
      return { ...whose, subject: null, text, html: null, ...price };
    });
  } catch {
    return [];
  }
}
