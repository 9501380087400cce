import * as z from 'zod';
import type { Template } from '#shared/domain/message/template.ts';
import type { TemplateId } from '#shared/domain/values/ids.ts';
import { REACTIONS_MAX, Regua, STEPS_MAX } from './regua.ts';
import { type AnyStep, messagesOf, Reaction, type ReguaStep, StoredStep } from './step.ts';

/** What a document cannot say by itself to be a régua: as zod tells it, with the place and a reason in pt-BR. */
export type ReguaIssue = z.core.$ZodIssue;

/** The same document, but nothing in it may be unknown. */
const StrictRegua = z.strictObject(Regua.shape);
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
  const steps = soundSteps(document);
  const reactions = soundReactions(document);
  const texts = [
    ...steps.flatMap(({ index, step }) => textIssues(step, ['steps', index], templates)),
    ...reactions.flatMap(({ index, step }) => textIssues(step, ['reactions', index], templates)),
  ];
  return [...shape, ...contradictions(steps, reactions), ...texts];
}

export type Placed<Step> = { readonly index: number; readonly step: Step };

/** The steps of a document that can be read, with the places where they stand. */
export function soundSteps(document: unknown): readonly Placed<ReguaStep>[] {
  const { steps } = z.object({ steps: z.array(z.unknown()) }).safeParse(document).data ?? {};
  return (steps ?? []).slice(0, STEPS_MAX).flatMap((value, index) => {
    const { data } = StoredStep.safeParse(value);
    return data ? [{ index, step: data }] : [];
  });
}

export function soundReactions(document: unknown): readonly Placed<Reaction>[] {
  const read = z.object({ reactions: z.array(z.unknown()) }).safeParse(document).data;
  return (read?.reactions ?? []).slice(0, REACTIONS_MAX).flatMap((value, index) => {
    const { data } = Reaction.safeParse(value);
    return data ? [{ index, step: data }] : [];
  });
}

function contradictions(
  steps: readonly Placed<ReguaStep>[],
  reactions: readonly Placed<Reaction>[],
): readonly ReguaIssue[] {
  const sound = {
    steps: steps.map(({ step }) => step),
    reactions: reactions.map(({ step }) => step),
  };
  const issues = Regua.safeParse({ ...HEADER, ...sound }).error?.issues ?? [];
  return issues
    .filter(({ code }) => code === 'custom')
    .map((issue) => {
      const placed = issue.path[0] === 'reactions' ? reactions : steps;
      return { ...issue, path: issue.path.with(1, placed[Number(issue.path[1])]?.index ?? 0) };
    });
}

/**
 * The texts of a step that nobody published, that are of another channel, or that are not for such a step.
 *
 * @param place of the step in its document
 */
export function textIssues(
  step: AnyStep,
  place: readonly (string | number)[],
  templates: ReadonlyMap<TemplateId, Pick<Template, 'channel' | 'purpose'>>,
): readonly ReguaIssue[] {
  const isNotice = step.kind === 'notice';
  const wanted = isNotice ? 'listing-notice' : 'regua-step';
  return messagesOf(step).flatMap(({ channel, templateId }, nth): ReguaIssue[] => {
    const path = [...place, 'messages', nth, 'templateId'];
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
          isNotice
            ? `o texto "${templateId}" não é um aviso de registro`
            : `o texto "${templateId}" não é de passo de régua`,
        );
  });
}
