import type { RulesLogic } from 'json-logic-js';
import type { FactSpec, FactSpecs } from './fact-spec.ts';

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
const OPERATORS = ['and', 'or', '!', ...COMPARISONS, 'in', 'contains', 'var'];

export const isRule = (value: unknown, specs: FactSpecs): value is RulesLogic =>
  problemsIn(value, specs).length === 0;

/**
 * What is wrong with a rule. Only what a query builder writes is accepted: true or false, a fact that is a yes or no,
 * `and`, `or`, `!`, comparisons of a fact with constants of its kind, and words in a text, so that every rule that is saved can be
 * evaluated.
 *
 * @param specs the facts that the rule may ask about
 */
export function problemsIn(value: unknown, specs: FactSpecs): readonly RuleProblem[] {
  return countParts(value, 0) > RULE_PARTS_MAX
    ? [
        {
          path: [],
          message: `regra grande demais: no máximo ${RULE_DEPTH_MAX} níveis e ${RULE_PARTS_MAX} partes`,
        },
      ]
    : condition(value, [], specs);
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

function condition(value: unknown, path: Path, specs: FactSpecs): readonly RuleProblem[] {
  if (typeof value === 'boolean') return [];
  const entries = isPlainObject(value) ? Object.entries(value) : [];
  const [only] = entries;
  if (only === undefined || entries.length !== 1) {
    const use = 'use true, false ou um objeto com um operador';
    return [{ path, message: `${shown(value)} não é uma condição; ${use}` }];
  }
  const [operator, operand] = only;
  const inside = [...path, operator];
  const operands: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  switch (operator) {
    case 'and':
    case 'or':
      return operands.length > 0
        ? operands.flatMap((part, index) => condition(part, [...inside, index], specs))
        : [{ path: inside, message: `"${operator}" precisa de ao menos uma condição` }];
    case '!':
      return operands.length === 1
        ? condition(operands[0], [...inside, 0], specs)
        : [{ path: inside, message: '"!" nega exatamente uma condição' }];
    case 'in':
      return membership(operands, inside, specs);
    case 'contains':
      return words(operands, inside, specs);
    case 'var':
      return yesOrNo(value, path, specs);
    default:
      return COMPARISONS.includes(operator)
        ? comparison(operator, operands, inside, specs)
        : [{ path, message: unknownWord('operador', operator, OPERATORS) }];
  }
}

/** `{"<": [{"var": "daysLate"}, 30]}`, or with three operands for a fact between two numbers. */
function comparison(
  operator: string,
  operands: readonly unknown[],
  path: Path,
  specs: FactSpecs,
): readonly RuleProblem[] {
  const between = operands.length === 3 && (operator === '<' || operator === '<=');
  if (operands.length !== 2 && !between) {
    return [{ path, message: `"${operator}" compara um fato com um valor` }];
  }
  const at = operands.findIndex(isPlainObject);
  if (at < 0 || (between && at !== 1)) {
    return [{ path, message: 'falta o fato: escreva {"var": "nome do fato"}' }];
  }
  const fact = factIn(operands[at], [...path, at], specs);
  if ('message' in fact) return [fact];
  const { name, spec } = fact;
  if (ORDER.includes(operator) && spec.kind !== 'number') {
    return [{ path, message: `"${operator}" só compara números, e "${name}" não é número` }];
  }
  return operands.flatMap((value, index) =>
    index === at ? [] : constant(value, fact, [...path, index]),
  );
}

function membership(
  operands: readonly unknown[],
  path: Path,
  specs: FactSpecs,
): readonly RuleProblem[] {
  const [asked, list] = operands;
  const fact = factIn(asked, [...path, 0], specs);
  if ('message' in fact) return [fact];
  if (operands.length !== 2 || !Array.isArray(list) || list.length === 0) {
    return [{ path: [...path, 1], message: '"in" precisa de uma lista de valores' }];
  }
  return list.flatMap((value: unknown, index) => constant(value, fact, [...path, 1, index]));
}

/** `{"contains": [{"var": "descriptions"}, "cartão"]}`. */
function words(operands: readonly unknown[], path: Path, specs: FactSpecs): readonly RuleProblem[] {
  const fact = factIn(operands[0], [...path, 0], specs);
  if ('message' in fact) return [fact];
  const { name, spec } = fact;
  if (spec.kind !== 'text') {
    return [{ path, message: `"contains" procura palavras em um texto, e "${name}" não é texto` }];
  }
  const [, sought] = operands;
  return operands.length === 2 && typeof sought === 'string' && sought.trim() !== ''
    ? constant(sought, fact, [...path, 1])
    : [{ path: [...path, 1], message: '"contains" precisa do texto que se procura' }];
}

/** A fact that is a yes or no stands for itself. */
function yesOrNo(value: unknown, path: Path, specs: FactSpecs): readonly RuleProblem[] {
  const fact = factIn(value, path, specs);
  if ('message' in fact) return [fact];
  const { name, spec } = fact;
  return spec.kind === 'flag'
    ? []
    : [{ path, message: `"${name}" não é sim ou não; compare-o com um valor` }];
}

type Asked = { readonly name: string; readonly spec: FactSpec };

function factIn(value: unknown, path: Path, specs: FactSpecs): Asked | RuleProblem {
  const name = isPlainObject(value) && Object.keys(value).length === 1 ? value['var'] : undefined;
  if (typeof name !== 'string') {
    return { path, message: 'falta o fato: escreva {"var": "nome do fato"}' };
  }
  const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
  return spec ? { name, spec } : { path, message: unknownWord('fato', name, Object.keys(specs)) };
}

function constant(value: unknown, { name, spec }: Asked, path: Path): readonly RuleProblem[] {
  const refused = (kind: string): readonly RuleProblem[] => [
    { path, message: `"${name}" ${kind}, e não ${shown(value)}` },
  ];
  switch (spec.kind) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? []
        : refused('se compara com um número');
    case 'flag':
      return typeof value === 'boolean' ? [] : refused('se compara com true ou false');
    case 'text':
      return typeof value === 'string' && value.length <= TEXT_LENGTH_MAX
        ? []
        : refused(`se compara com um texto de até ${TEXT_LENGTH_MAX} letras`);
    case 'choice':
      return (typeof value === 'string' && spec.options.includes(value)) ||
        (value === null && spec.unknown !== undefined)
        ? []
        : refused(
            `só pode ser ${spec.options.join(', ')}${spec.unknown ? `, ou null (${spec.unknown})` : ''}`,
          );
  }
}

const unknownWord = (what: string, word: string, known: readonly string[]): string =>
  `${what} "${word.slice(0, TEXT_LENGTH_MAX).toWellFormed()}" não existe; use um destes: ${known.join(', ')}`;

/** The value as it was written, cut short. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nada';
  return text.length > TEXT_LENGTH_MAX ? `${text.slice(0, TEXT_LENGTH_MAX).toWellFormed()}…` : text;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
