import type * as z from 'zod';
import type { ReguaView } from '#events/api/configuration.ts';
import { render } from '#shared/domain/message/render.ts';
import { everydaySample } from '#shared/domain/message/sample-facts.ts';
import type { Template } from '#shared/domain/message/template.ts';
import { conditionText } from '#shared/domain/regua/condition-facts.ts';
import { stepLine } from '#shared/domain/regua/compare-reguas.ts';
import type { Regua } from '#shared/domain/regua/regua.ts';
import { stepDay } from '#shared/domain/regua/step-day.ts';
import { messagesOf } from '#shared/domain/regua/step.ts';
import { silentText } from '#shared/domain/regua/step-text.ts';
import type { TemplateId } from '#shared/domain/values/ids.ts';
import type { Versioned } from '#shared/table/config-documents.ts';

/** A régua as a person reads it. Previews are of an invented debtor who has proved who they are. */
export function reguaView(
  { version, publishedAt, publishedBy, document }: Versioned<Regua>,
  templates: ReadonlyMap<TemplateId, Template>,
): z.input<typeof ReguaView> {
  const { reguaId, name, steps, reactions } = document;
  return {
    reguaId,
    name,
    version,
    publishedAt,
    publishedBy,
    steps: steps.map((step) => ({
      stepId: step.stepId,
      kind: step.kind,
      offset: stepDay(step.offsetDays),
      offsetDays: step.offsetDays,
      localTime: step.localTime,
      channels: messagesOf(step).map(({ channel }) => channel),
      templates: messagesOf(step).map(({ channel, templateId }) => ({
        channel,
        templateId,
        preview: previewOf(templates.get(templateId)),
      })),
      does: silentText(step),
      condition: step.condition === undefined ? undefined : conditionText(step.condition),
      catchUp: 'catchUp' in step ? step.catchUp : undefined,
      onNonBusinessDay: 'onNonBusinessDay' in step ? step.onNonBusinessDay : undefined,
      lists: step.kind === 'notice' ? step.lists : undefined,
    })),
    reactions: reactions.map((step) => ({ stepId: step.stepId, text: stepLine(step) })),
  };
}

/** The subject of an e-mail, the whole of an SMS. */
export function previewOf(template: Template | undefined): string {
  if (template === undefined) return '';
  const message = render(template, everydaySample(template.purpose));
  return message.channel === 'email' ? message.subject : message.text;
}
