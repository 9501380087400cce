import type { RulesLogic } from 'json-logic-js';
import { FACT_SPECS, type FactSpec } from './facts.ts';

/** Rules are read on every assessment, and people must be able to read them too. */
const RULE_DEPTH_MAX = 8;
const RULE_PARTS_MAX = 200;
const TEXT_LENGTH_MAX = 60;

export type RuleProblem = {
  readonly path: readonly (string | number)[];
  /** pt-BR, names what is wrong and what to write. */
  readonly message: string;
};
type Path = RuleProblem['path'];

const ORDER = ['<', '<=', '>', '>='];
const EQUALITY = ['==', '!='];
const COMPARISONS = [...ORDER, ...EQUALITY];
const OPERATORS = ['and', 'or', '!', ...COMPARISONS, 'in'];

export const isRule = (value: unknown): value is RulesLogic => problemsIn(value).length === 0;

/**
 * What is wrong with a rule. Only what a query builder writes is accepted: true or false, `and`, `or`, `!`, and
 * comparisons of a fact with constants of its kind, so that every rule that is saved can be evaluated.
 */
export function problemsIn(value: unknown): readonly RuleProblem[] {
  return countParts(value, 0) > RULE_PARTS_MAX
    ? [
        {
          path: [],
          message: `regra grande demais: no máximo ${RULE_DEPTH_MAX} níveis e ${RULE_PARTS_MAX} partes`,
        },
      ]
    : condition(value, []);
}

/** Stops counting, and so descending, as soon as there is too much. */
function countParts(value: unknown, depth: number): number {
  if (depth > 2 * RULE_DEPTH_MAX) return RULE_PARTS_MAX + 1;
  if (value === null || typeof value !== 'object') return 1;
  let parts = 1;
  for (const part of Object.values(value)) {
    parts += countParts(part, depth + 1);
    if (parts > RULE_PARTS_MAX) break;
  }
  return parts;
}

function condition(value: unknown, path: Path): readonly RuleProblem[] {
  if (typeof value === 'boolean') return [];
  const entries = isPlainObject(value) ? Object.entries(value) : [];
  const [only] = entries;
  if (only === undefined || entries.length !== 1) {
    return [{ path, message: 'condição inválida: use true, false ou um objeto com um operador' }];
  }
  const [operator, operand] = only;
  const inside = [...path, operator];
  const operands: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  switch (operator) {
    case 'and':
    case 'or':
      return operands.length > 0
        ? operands.flatMap((part, index) => condition(part, [...inside, index]))
        : [{ path: inside, message: `"${operator}" precisa de ao menos uma condição` }];
    case '!':
      return operands.length === 1
        ? condition(operands[0], [...inside, 0])
        : [{ path: inside, message: '"!" nega exatamente uma condição' }];
    case 'in':
      return membership(operands, inside);
    default:
      return COMPARISONS.includes(operator)
        ? comparison(operator, operands, inside)
        : [{ path, message: unknownWord('operador', operator, OPERATORS) }];
  }
}

/** `{"<": [{"var": "daysLate"}, 30]}`, or with three operands for a fact between two numbers. */
function comparison(
  operator: string,
  operands: readonly unknown[],
  path: Path,
): readonly RuleProblem[] {
  const between = operands.length === 3 && (operator === '<' || operator === '<=');
  if (operands.length !== 2 && !between) {
    return [{ path, message: `"${operator}" compara um fato com um valor` }];
  }
  const at = operands.findIndex(isPlainObject);
  if (at < 0 || (between && at !== 1)) {
    return [{ path, message: 'falta o fato: escreva {"var": "nome do fato"}' }];
  }
  const name = factName(operands[at], [...path, at]);
  if (typeof name !== 'string') return [name];
  const spec = specOf(name);
  if (ORDER.includes(operator) && spec.kind !== 'number') {
    return [{ path, message: `"${operator}" só compara números, e "${name}" não é número` }];
  }
  return operands.flatMap((value, index) =>
    index === at ? [] : constant(value, name, [...path, index]),
  );
}

function membership(operands: readonly unknown[], path: Path): readonly RuleProblem[] {
  const [fact, list] = operands;
  const name = factName(fact, [...path, 0]);
  if (typeof name !== 'string') return [name];
  if (operands.length !== 2 || !Array.isArray(list) || list.length === 0) {
    return [{ path: [...path, 1], message: '"in" precisa de uma lista de valores' }];
  }
  return list.flatMap((value: unknown, index) => constant(value, name, [...path, 1, index]));
}

function factName(value: unknown, path: Path): FactName | RuleProblem {
  const name = isPlainObject(value) && Object.keys(value).length === 1 ? value['var'] : undefined;
  if (typeof name !== 'string') {
    return { path, message: 'falta o fato: escreva {"var": "nome do fato"}' };
  }
  return isFactName(name)
    ? name
    : { path, message: unknownWord('fato', name, Object.keys(FACT_SPECS)) };
}

function constant(value: unknown, fact: FactName, path: Path): readonly RuleProblem[] {
  const spec = specOf(fact);
  switch (spec.kind) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? []
        : [{ path, message: `"${fact}" se compara com um número` }];
    case 'text':
      return typeof value === 'string' && value.length <= TEXT_LENGTH_MAX
        ? []
        : [{ path, message: `"${fact}" se compara com um texto de até ${TEXT_LENGTH_MAX} letras` }];
    case 'choice':
      return typeof value === 'string' && spec.options.includes(value)
        ? []
        : [{ path, message: `"${fact}" só pode ser ${spec.options.join(', ')}` }];
  }
}

type FactName = keyof typeof FACT_SPECS;
const isFactName = (name: string): name is FactName => Object.hasOwn(FACT_SPECS, name);
const specOf = (name: FactName): FactSpec => FACT_SPECS[name];

const unknownWord = (what: string, word: string, known: readonly string[]): string =>
  `${what} "${word.slice(0, TEXT_LENGTH_MAX)}" não existe; use um destes: ${known.join(', ')}`;

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
