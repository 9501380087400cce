import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type * as z from 'zod';

/** Each contract `events/<name>.ts` exports one schema and has an example `events/examples/<name>.json`. */
const contracts = readdirSync(import.meta.dirname).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
);

test.each(contracts)('%s has an example that it accepts', async (file) => {
  const name = file.replace('.ts', '');
  const exported: Record<string, z.ZodType> = await import(`./${file}`);
  const example: unknown = JSON.parse(
    readFileSync(`${import.meta.dirname}/examples/${name}.json`, 'utf8'),
  );

  const schemas = Object.values(exported);
  expect(schemas).toHaveLength(1);
  expect(schemas[0]?.safeParse(example)).toMatchObject({ success: true });
});

test('there is no example without a contract', () => {
  const examples = readdirSync(`${import.meta.dirname}/examples`);
  expect(examples.map((file) => file.replace('.json', '.ts')).sort()).toEqual(contracts.sort());
});
