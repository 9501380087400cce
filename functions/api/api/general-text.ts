import type { TemplateProblemView } from '#events/api/template.ts';
import { Template } from '#shared/domain/message/template.ts';
import type { TemplateId } from '#shared/domain/values/ids.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import type { Table } from '#shared/table/table.ts';
import { notFound } from './refusal.ts';

/** The text of all credores that one of a credor stands before. @throws Refusal with 404 where there is none */
export async function requireGeneral(table: Table, templateId: TemplateId): Promise<Template> {
  const general = await readConfig(table, Template, 'template', templateId);
  if (general) return general.document;
  throw notFound('Texto não encontrado', `Não há um texto geral "${templateId}" a substituir.`);
}

/** How a credor's own text is another thing than the general one: steps name both by the same id. */
export const unlikeGeneral = (general: Template, text: Template): readonly TemplateProblemView[] =>
  (['channel', 'purpose'] as const).flatMap((field) =>
    text[field] === general[field]
      ? []
      : [
          {
            field,
            line: null,
            message: `O campo "${field}" veio como "${text[field]}", e o texto geral tem "${general[field]}": repita-o.`,
          },
        ],
  );
