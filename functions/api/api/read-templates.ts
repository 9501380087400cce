import { Template } from '#shared/domain/message/template.ts';
import type { Regua } from '#shared/domain/regua/regua.ts';
import { messagesOf } from '#shared/domain/regua/step.ts';
import type { TemplateId } from '#shared/domain/values/ids.ts';
import { readConfigs } from '#shared/table/read-configs.ts';
import type { Table } from '#shared/table/table.ts';

/** The published texts that some réguas send, by id. */
export async function readTemplates(
  table: Table,
  reguas: readonly Regua[],
): Promise<ReadonlyMap<TemplateId, Template>> {
  const steps = reguas.flatMap((regua) => [...regua.steps, ...regua.reactions]);
  const messages = steps.flatMap(messagesOf);
  const ids = [...new Set(messages.map(({ templateId }) => templateId))];
  const found = await readConfigs(table, Template, 'template', ids);
  return new Map(found.map(({ document }) => [document.templateId, document]));
}
