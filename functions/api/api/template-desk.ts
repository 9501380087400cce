import type * as z from 'zod';
import type { TemplatePreview, TemplateProblemView } from '#events/api/template.ts';
import { countParts } from '#shared/domain/message/gsm7.ts';
import { PRICE_TABLE_ID, PriceTable } from '#shared/domain/message/price-table.ts';
import type { PreviewSample } from '#shared/domain/message/preview-samples.ts';
import { render, type RenderedMessage } from '#shared/domain/message/render.ts';
import { costOf, partsOf } from '#shared/domain/message/sent-message.ts';
import { templateProblems } from '#shared/domain/message/template-problems.ts';
import { Template } from '#shared/domain/message/template.ts';
import type { TemplateId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { readWhatsAppTexts } from '#shared/table/whatsapp-texts.ts';
import { fieldProblems } from './field-problems.ts';
import type { ApiDeps } from './api-deps.ts';
import { Refusal } from './refusal.ts';
import type { User } from './user.ts';

/** A document as a text, when it is one, and all that keeps it from being published. */
export type ReadTemplate = {
  readonly template: Template | null;
  readonly problems: readonly TemplateProblemView[];
};

/** Reads what an author wrote: its form first, then what it says. */
export function readTemplate(templateId: TemplateId, document: unknown): ReadTemplate {
  const parsed = Template.safeParse(document);
  if (!parsed.success) {
    const problems = fieldProblems(parsed.error.issues, document).map(({ path, message }) => ({
      field: path,
      line: null,
      message,
    }));
    return { template: null, problems };
  }
  const named =
    parsed.data.templateId === templateId
      ? []
      : [
          {
            field: 'templateId',
            line: null,
            message: `O código do texto é "${templateId}"; repita-o, ou comece outro texto.`,
          },
        ];
  const said = templateProblems(parsed.data).map(({ field, line, detail }) => ({
    field,
    line,
    message: detail,
  }));
  return { template: parsed.data, problems: [...named, ...said] };
}

/** A text as somebody would get it now, and its price today. @throws TemplateError */
export async function previewFor(
  { config }: Pick<ApiDeps, 'config'>,
  template: Template,
  { label, language, facts }: PreviewSample,
  at: Instant,
): Promise<z.input<typeof TemplatePreview>> {
  const message = render(template, facts);
  const price = { parts: partsOf(message), costMicros: await costNow(config, message, at) };
  return { label, language, ...shownMessage(message), ...price };
}

/** What a message would cost now, by the table and by what Meta charges its text as. */
export async function costNow(
  config: ApiDeps['config'],
  message: RenderedMessage,
  at: Instant,
): Promise<number | null> {
  const [{ document: prices }, whatsAppTexts] = await Promise.all([
    config.read(PriceTable, 'price-table', PRICE_TABLE_ID),
    readWhatsAppTexts(config),
  ]);
  return costOf(message, { prices, whatsAppTexts }, at);
}

function shownMessage(message: RenderedMessage) {
  const { text } = message;
  switch (message.channel) {
    case 'sms':
      return { subject: null, html: null, text, characters: countParts(text).units };
    case 'whatsapp':
    case 'voice':
      return { subject: null, html: null, text, characters: text.length };
    case 'email':
      return { subject: message.subject, html: message.html, text, characters: null };
  }
}

/** @throws Refusal with 400 that lists every problem */
export function requireSound({ template, problems }: ReadTemplate): Template {
  if (template !== null && problems.length === 0) return template;
  const count = problems.length === 1 ? '1 problema' : `${problems.length} problemas`;
  throw new Refusal(400, 'O texto não pode ser publicado', `Corrija ${count} e tente de novo.`, {
    errors: problems.map(({ field, line, message }) => ({
      path: field,
      message: line === null ? message : `linha ${line}: ${message}`,
    })),
  });
}

/**
 * Texts are of all credores together.
 *
 * @throws Refusal with 403 for whoever sees some credores only
 */
export function requireWriter(user: User): void {
  if (user.credores === 'all') return;
  throw new Refusal(
    403,
    'Textos são de todos os credores',
    'Só quem acompanha todos os credores publica textos. Peça a quem acompanha todos.',
  );
}
