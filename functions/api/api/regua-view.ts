import type * as z from 'zod';
import type { ReguaView } from '#events/api/configuration.ts';
import { render } from '#shared/domain/message/render.ts';
import { everydaySample } from '#shared/domain/message/sample-facts.ts';
import type { Template } from '#shared/domain/message/template.ts';
import type { Regua } from '#shared/domain/regua/regua.ts';
import { stepDay } from '#shared/domain/regua/step-day.ts';
import type { TemplateId } from '#shared/domain/values/ids.ts';
import type { Versioned } from '#shared/table/config-documents.ts';

/** A régua as a person reads it. Previews are of an invented debtor who has proved who they are. */
export function reguaView(
  { version, publishedAt, publishedBy, document }: Versioned<Regua>,
  templates: ReadonlyMap<TemplateId, Template>,
): z.input<typeof ReguaView> {
  const { reguaId, name, steps } = document;
  return {
    reguaId,
    name,
    version,
    publishedAt,
    publishedBy,
    steps: steps.map(({ stepId, offsetDays, localTime, messages, lists, ...policies }) => ({
      stepId,
      offset: stepDay(offsetDays),
      offsetDays,
      localTime,
      channels: messages.map(({ channel }) => channel),
      templates: messages.map(({ channel, templateId }) => ({
        channel,
        templateId,
        preview: previewOf(templates.get(templateId)),
      })),
      catchUp: policies.catchUp,
      onNonBusinessDay: policies.onNonBusinessDay,
      ...(lists && { lists }),
    })),
  };
}

/** The subject of an e-mail, the whole of an SMS. */
export function previewOf(template: Template | undefined): string {
  if (template === undefined) return '';
  const message = render(template, everydaySample(template.purpose));
  return message.channel === 'email' ? message.subject : message.text;
}
