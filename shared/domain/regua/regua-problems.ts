import * as z from 'zod';
import type { Template } from '#shared/domain/message/template.ts';
import type { TemplateId } from '#shared/domain/values/ids.ts';
import { Regua, ReguaStep, STEPS_MAX } from './regua.ts';

/** What a document cannot say by itself to be a régua: as zod tells it, with the place and a reason in pt-BR. */
export type ReguaIssue = z.core.$ZodIssue;

/** The same document, but nothing in it may be unknown. */
const StrictRegua = z.strictObject({
  ...Regua.shape,
  steps: z.array(z.strictObject(ReguaStep.shape)).min(1).max(STEPS_MAX),
});
const HEADER = { reguaId: 'x', name: 'uma régua', spreadMinutes: 1 };

/**
 * Everything that is wrong with a document that wants to be a régua, at once: fields that are missing, wrong or unknown, steps
 * that contradict each other, and texts that nobody published or that are of another channel. Steps that cannot be read are
 * left out where steps are held against each other.
 *
 * @param templates every published text
 */
export function reguaIssues(
  document: unknown,
  templates: ReadonlyMap<TemplateId, Pick<Template, 'channel' | 'purpose'>>,
): readonly ReguaIssue[] {
  const shape = StrictRegua.safeParse(document).error?.issues ?? [];
  const sound = soundSteps(document);
  return [...shape, ...contradictions(sound), ...textIssues(sound, templates)];
}

type Placed = { readonly index: number; readonly step: ReguaStep };

/** The steps of a document that can be read, with the places where they stand. */
export function soundSteps(document: unknown): readonly Placed[] {
  const { steps } = z.object({ steps: z.array(z.unknown()) }).safeParse(document).data ?? {};
  return (steps ?? []).slice(0, STEPS_MAX).flatMap((value, index) => {
    const { data } = ReguaStep.safeParse(value);
    return data ? [{ index, step: data }] : [];
  });
}

function contradictions(sound: readonly Placed[]): readonly ReguaIssue[] {
  const steps = sound.map(({ step }) => step);
  const issues = Regua.safeParse({ ...HEADER, steps }).error?.issues ?? [];
  return issues
    .filter(({ code }) => code === 'custom')
    .map((issue) => ({
      ...issue,
      path: issue.path.with(1, sound[Number(issue.path[1])]?.index ?? 0),
    }));
}

function textIssues(
  sound: readonly Placed[],
  templates: ReadonlyMap<TemplateId, Pick<Template, 'channel' | 'purpose'>>,
): readonly ReguaIssue[] {
  return sound.flatMap(({ index, step }) =>
    step.messages.flatMap(({ channel, templateId }, place): ReguaIssue[] => {
      const path = ['steps', index, 'messages', place, 'templateId'];
      const wanted = step.lists ? 'listing-notice' : 'regua-step';
      const fitting = [...templates]
        .filter(([, text]) => text.channel === channel && text.purpose === wanted)
        .map(([id]) => id)
        .join(', ');
      const use = fitting ? `use um destes: ${fitting}` : 'publique um texto para isto';
      const refuse = (reason: string): ReguaIssue[] => [
        { code: 'custom', path, message: `${reason}; ${use}`, input: templateId },
      ];
      const text = templates.get(templateId);
      if (!text) return refuse(`o texto "${templateId}" não foi publicado`);
      if (text.channel !== channel) return refuse(`o texto "${templateId}" é de ${text.channel}`);
      return text.purpose === wanted
        ? []
        : refuse(
            step.lists
              ? `o texto "${templateId}" não é um aviso de registro`
              : `o texto "${templateId}" não é de passo de régua`,
          );
    }),
  );
}
