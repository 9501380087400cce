import type { ReguaProblem } from '#events/api/regua.ts';
import { CONTACT_POLICY_ID, ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { Template } from '#shared/domain/message/template.ts';
import { reguaFlaws } from '#shared/domain/regua/regua-flaws.ts';
import {
  type Placed,
  type ReguaIssue,
  reguaIssues,
  soundReactions,
  soundSteps,
} from '#shared/domain/regua/regua-problems.ts';
import type { AnyStep } from '#shared/domain/regua/step.ts';
import { CONDITION_FACTS } from '#shared/domain/regua/condition-facts.ts';
import { outOfRange } from '#shared/domain/rule/out-of-range.ts';
import type { ReguaId, TemplateId } from '#shared/domain/values/ids.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { listConfigIds, readConfig } from '#shared/table/config-documents.ts';
import { readConfigs } from '#shared/table/read-configs.ts';
import type { Table } from '#shared/table/table.ts';
import { strayMoves } from './stray-moves.ts';
import { fieldProblems, shown, valueAt, withoutEchoes } from './field-problems.ts';

/** More than anybody mends at a sitting. */
const PROBLEMS_MAX = 200;

/** Everything that keeps a document from being published as this régua, in pt-BR, each at its place. */
export async function reguaProblems(
  table: Table,
  reguaId: ReguaId,
  document: unknown,
  at: Instant,
): Promise<readonly ReguaProblem[]> {
  const [templates, policy] = await Promise.all([
    readAllTemplates(table),
    readConfig(table, ContactPolicy, 'contact-policy', CONTACT_POLICY_ID),
  ]);
  const steps = soundSteps(document);
  const today = localDateOf(at, 'America/Sao_Paulo');
  const reactions = soundReactions(document);
  const sound = {
    reguaId,
    steps: steps.map(({ step }) => step),
    reactions: reactions.map(({ step }) => step),
  };
  const issues: readonly ReguaIssue[] = [
    ...otherName(reguaId, document),
    ...reguaIssues(document, templates),
    ...rangeIssues('steps', steps),
    ...rangeIssues('reactions', reactions),
    ...(await strayMoves(table, reguaId, document)),
    ...reguaFlaws(sound, policy?.document ?? null, today).map((flaw): ReguaIssue => {
      const { list, index, field, message } = flaw;
      const placed = list === 'steps' ? steps : reactions;
      const path = [list, placed[index]?.index ?? index, ...field.split('.')];
      return { code: 'custom', path, message, input: undefined };
    }),
  ];
  return withoutEchoes(issues)
    .slice(0, PROBLEMS_MAX)
    .flatMap((issue) => inWords(issue, document));
}

function inWords(issue: ReguaIssue, document: unknown): readonly ReguaProblem[] {
  return fieldProblems([issue], document).map(({ path, message }) => {
    const value = valueAt(document, path === '' ? [] : path.split('.'));
    return { path, message, value: value === undefined ? null : shown(value) };
  });
}

function otherName(reguaId: ReguaId, document: unknown): readonly ReguaIssue[] {
  const named = valueAt(document, ['reguaId']);
  if (typeof named !== 'string' || named === reguaId) return [];
  const message = `o código da régua é "${reguaId}"; repita-o, ou comece outra régua`;
  return [{ code: 'custom', path: ['reguaId'], message, input: named }];
}

/** Conditions that ask for a number which their fact never has. */
const rangeIssues = (
  list: 'steps' | 'reactions',
  placed: readonly Placed<AnyStep>[],
): readonly ReguaIssue[] =>
  placed.flatMap(({ index, step }) =>
    outOfRange(step.condition, CONDITION_FACTS).map(({ path, message }): ReguaIssue => {
      const place = [list, index, 'condition', ...path];
      return { code: 'custom', path: place, message, input: undefined };
    }),
  );

/** Every published text, by id. */
export async function readAllTemplates(table: Table): Promise<ReadonlyMap<TemplateId, Template>> {
  const ids = await listConfigIds(table, 'template');
  const found = await readConfigs(table, Template, 'template', ids);
  return new Map(found.map(({ document }) => [document.templateId, document]));
}
