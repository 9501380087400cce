import type { Template } from '#shared/domain/message/template.ts';
import { stepsFor } from '#shared/domain/regua/lost-exceptions.ts';
import type { Regua } from '#shared/domain/regua/regua.ts';
import { type ReguaIssue, textIssues } from '#shared/domain/regua/regua-problems.ts';
import type { TemplateId } from '#shared/domain/values/ids.ts';
import type { StepException } from './step-exception.ts';

/**
 * What keeps exceptions from being held against a régua: steps that it does not have, texts for a step that says nothing, and
 * texts that nobody published or that are not for such a step. Cases that stand on an earlier version simply do not know them.
 *
 * @param regua the version in force of the carteira's régua
 * @param place of the exceptions in their document
 */
export function exceptionIssues(
  exceptions: readonly StepException[],
  regua: Regua,
  templates: ReadonlyMap<TemplateId, Pick<Template, 'channel' | 'purpose'>>,
  place: readonly (string | number)[],
): readonly ReguaIssue[] {
  return exceptions.flatMap(({ change }, index): readonly ReguaIssue[] => {
    const { stepId } = change;
    if (stepId === undefined) return [];
    const known = stepsFor(change, regua);
    const path = [...place, index, 'change'];
    const step = known.find((one) => one.stepId === stepId);
    const refuse = (message: string): ReguaIssue[] => [
      { code: 'custom', path: [...path, 'stepId'], message, input: stepId },
    ];
    if (!step) {
      const names = known.map((one) => one.stepId).join(', ');
      return refuse(`a régua não tem o passo "${stepId}"; use um destes: ${names}`);
    }
    if (change.kind !== 'messages') return [];
    if (!('messages' in step)) {
      return refuse(`o passo "${stepId}" não envia mensagem; escolha um que envie`);
    }
    return textIssues({ ...step, messages: change.messages }, path, templates);
  });
}
