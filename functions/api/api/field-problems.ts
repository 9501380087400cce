import * as z from 'zod';
import type { FieldProblem } from './refusal.ts';

type Issue = z.core.$ZodIssue;

const SHOWN_LENGTH_MAX = 60;

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'um texto',
  number: 'um número',
  int: 'um número inteiro',
  boolean: 'verdadeiro ou falso',
  array: 'uma lista',
  object: 'um objeto',
  record: 'um objeto',
};
/** What zod says of a kind that no branch of a union has. */
const Options = z.object({ options: z.array(z.string()) });

const CONTRACT = 'o que diz o contrato em /api/openapi.json';
const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  string: ['caractere', 'caracteres'],
  array: ['item', 'itens'],
};
const FORMATS: Readonly<Record<string, string>> = {
  email: 'um endereço de e-mail',
  url: 'um endereço da web',
  datetime: 'um momento em UTC, como 2026-03-10T12:00:00.000Z',
};

/** What is wrong with a request, field by field, in pt-BR: what came and what to send instead. */
export function fieldProblems(issues: readonly Issue[], input: unknown): readonly FieldProblem[] {
  return withoutEchoes(issues).flatMap((issue) => problemsOf(issue, input));
}

/** A number that no computer counts exactly is beyond the limit of its field, too, which says more. */
export const withoutEchoes = (issues: readonly Issue[]): readonly Issue[] =>
  issues.filter(
    (issue) =>
      !isUncountable(issue) ||
      !issues.some(
        (other) =>
          other !== issue &&
          other.code === issue.code &&
          other.path.join('.') === issue.path.join('.'),
      ),
  );

const isUncountable = (issue: Issue): boolean =>
  (issue.code === 'too_big' && issue.maximum === Number.MAX_SAFE_INTEGER) ||
  (issue.code === 'too_small' && issue.minimum === Number.MIN_SAFE_INTEGER);

function problemsOf(issue: Issue, input: unknown): readonly FieldProblem[] {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const why = issue.message.startsWith('Unrecognized')
      ? 'não existe aqui; retire-o ou confira o nome'
      : issue.message;
    return issue.keys.map((key) => ({
      path: [...issue.path, key].join('.'),
      message: `O campo "${key.slice(0, SHOWN_LENGTH_MAX).toWellFormed()}" ${why}.`,
    }));
  }
  if (issue.code === 'custom')
    return [{ path, message: `${capital(nameOf(path))}: ${issue.message}.` }];
  const value = valueAt(input, issue.path);
  if (isOurs(issue)) {
    const came = value === undefined ? '' : ` veio como ${shown(value)}`;
    return [{ path, message: `${capital(nameOf(path))}${came}: ${issue.message}.` }];
  }
  if (value === undefined) {
    return [{ path, message: `Falta ${nameOf(path)}; envie ${expectedBy(issue)}.` }];
  }
  const message = `${capital(nameOf(path))} veio ${cameAs(value, issue)}; envie ${expectedBy(issue)}.`;
  return [{ path, message }];
}

/** What came; of a text or a list of the wrong length, how long it is. */
function cameAs(value: unknown, { code }: Issue): string {
  const isOfLength = code === 'too_big' || code === 'too_small';
  if (isOfLength && Array.isArray(value)) return `com ${limitOf(value.length, 'array')}`;
  if (isOfLength && typeof value === 'string' && value.length > SHOWN_LENGTH_MAX)
    return `com ${limitOf(value.length, 'string')}`;
  return `como ${shown(value)}`;
}

/** Whether the contract itself says in Portuguese what is wrong; zod's own words are English. */
const isOurs = ({ code, message }: Issue): boolean =>
  (code === 'custom' || code === 'invalid_format') && !/^(?:Invalid|Too )/.test(message);

const nameOf = (path: string): string => (path === '' ? 'o corpo do pedido' : `o campo "${path}"`);
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_NAMES[issue.expected] ?? 'um valor do tipo certo';
    case 'invalid_value':
      return `um destes: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `no mínimo ${limitOf(issue.minimum, issue.origin)}`;
    case 'too_big':
      return `no máximo ${limitOf(issue.maximum, issue.origin)}`;
    case 'invalid_union': {
      const told = Options.safeParse(issue);
      return told.success ? `um destes: ${told.data.options.join(', ')}` : CONTRACT;
    }
    case 'invalid_format':
      return FORMATS[issue.format] ?? `um texto no formato ${issue.pattern ?? issue.format}`;
    default:
      return CONTRACT;
  }
}

function limitOf(limit: number | bigint, origin: string): string {
  const [one, many] = UNITS[origin] ?? ['', ''];
  return `${limit} ${Number(limit) === 1 ? one : many}`.trim();
}

/** What stands at a place of a request; undefined where nothing does. */
export function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    input,
  );
}

/** A value as JSON, cut short. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nada';
  return text.length > SHOWN_LENGTH_MAX
    ? `${text.slice(0, SHOWN_LENGTH_MAX).toWellFormed()}…`
    : text;
}
