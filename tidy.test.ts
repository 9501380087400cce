import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The rules of the house that no other tool checks. */
const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => file !== '' && !file.endsWith('.d.ts') && existsSync(file))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const product = files.filter(
  ({ path }) => /^(events|functions|shared)\//.test(path) && !/\.test\.ts$|\/testing\//.test(path),
);

const offenders = (list: typeof files, pattern: RegExp, except: RegExp = /^$/): readonly string[] =>
  list.filter(({ path, text }) => !except.test(path) && pattern.test(text)).map(({ path }) => path);

test('no file is longer than 250 lines', () => {
  expect(files.filter(({ text }) => text.split('\n').length > 251).map(({ path }) => path)).toEqual(
    [],
  );
});

test('no folder is named after a kind of code', () => {
  const vague = /(^|\/)(utils?|helpers?|common|services?|types|interfaces|dtos|misc)(\/|\.tsx?$)/;
  expect(files.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
});

test('keys are spelt in one file', () => {
  expect(
    offenders(
      product,
      /`(D|H|T|K|CLAIM|REF|CONFIG|CONFIGS|KPI|RAW|UNRECONCILED|IMPORT|RETORNO|REMESSA|CASES?|DEBT|CHARGE|PAYMENT|CONTACT|PORTFOLIO)#\$\{/,
      /^shared\/table\/keys\.ts$/,
    ),
  ).toEqual([]);
});

test('the environment is read in one file', () => {
  expect(offenders(product, /process\.env/, /^shared\/lambda\/load-env\.ts$/)).toEqual([]);
});

test('the domain and its papers have no clock and no chance', () => {
  const pure = product.filter(({ path }) => /^shared\/(domain|paper)\//.test(path));
  expect(offenders(pure, /Date\.now\(|new Date\(\)|Math\.random\(|randomUUID/)).toEqual([]);
});

test('nothing is left for later', () => {
  expect(
    offenders(
      files,
      /\b(TODO|FIXME|XXX)\b|@ts-ignore|@ts-nocheck|as unknown as/,
      /^tidy\.test\.ts$/,
    ),
  ).toEqual([]);
});

test('no test is skipped, focused or built on mocked modules', () => {
  expect(
    offenders(files, /\b(it|test|describe)\.(skip|only|todo)\b|vi\.mock\(/, /^tidy\.test\.ts$/),
  ).toEqual([]);
});

test('zod comes in whole, so that bundles leave its locales out', () => {
  expect(offenders(files, /import \{[^}]*\bz\b[^}]*\} from 'zod'/, /^tidy\.test\.ts$/)).toEqual([]);
});

test('every function has its environment, its wiring, its use case and its test', () => {
  const incomplete = readdirSync('functions', { withFileTypes: true })
    .filter((stage) => stage.isDirectory())
    .flatMap((stage) =>
      readdirSync(`functions/${stage.name}`).map((name) => `${stage.name}/${name}`),
    )
    .filter((folder) => {
      const name = folder.split('/')[1];
      const required = ['env.ts', 'handler.ts', `${name}.ts`, `${name}.test.ts`];
      return required.some((file) => !existsSync(`functions/${folder}/${file}`));
    });
  expect(incomplete).toEqual([]);
});

test('every proof that the scope names is there', () => {
  const scope = readFileSync('docs/scope.md', 'utf8');
  const named = [...scope.matchAll(/`([\w.\-{},*/]+(?:\.tsx?|\.md|\/))`/g)].map(
    ([, path = '']) => path,
  );
  const linked = [...scope.matchAll(/\]\(([^)#]+)/g)].map(([, path = '']) => `docs/${path}`);
  expect([...named, ...linked].filter((path) => globSync(path).length === 0)).toEqual([]);
});
