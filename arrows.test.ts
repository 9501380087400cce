import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** Which way imports may point between the rooms of the house (docs/architecture.md). */
const RULES: readonly {
  readonly says: string;
  readonly from: RegExp;
  readonly mayNotImport: RegExp;
  readonly except?: RegExp;
}[] = [
  {
    says: 'the domain is pure: it knows no AWS, adapter, table or handler',
    from: /^shared\/domain\//,
    mayNotImport:
      /^(shared\/(adapters|table|lambda|paper|testing)|functions|infra|local|web|events)\/|^@aws-sdk\//,
  },
  {
    says: 'a paper is drawn from what the domain knows, and from nothing else',
    from: /^shared\/paper\//,
    mayNotImport:
      /^(shared\/(adapters|table|lambda|testing)|functions|infra|local|web|events)\/|^@aws-sdk\//,
  },
  {
    says: 'contracts know only the domain',
    from: /^events\//,
    mayNotImport:
      /^(shared\/(adapters|table|lambda|paper|testing)|functions|infra|local|web)\/|^@aws-sdk\//,
  },
  {
    says: 'what is shared does not know who uses it',
    from: /^shared\/(?!testing)/,
    mayNotImport: /^(functions|infra|local|web)\//,
  },
  {
    says: 'no message leaves but through send-message, which asks the gate',
    from: /^(functions|infra|local|shared\/(domain|table|lambda))\//,
    mayNotImport: /^shared\/adapters\/channels\//,
    except: /^functions\/messages\/send-message\//,
  },
  {
    says: 'functions know nothing of infrastructure and the local run',
    from: /^functions\//,
    mayNotImport: /^(infra|local|web)\//,
  },
  {
    says: 'the console knows only the contracts and the values in them',
    from: /^web\/src\//,
    mayNotImport:
      /^(shared\/(adapters|table|lambda|paper|testing)|functions|infra|local)\/|^@aws-sdk\//,
  },
  {
    says: 'what judges a simulated town is read before anything is judged: evidence, calendar and second reading know no laws',
    from: /^local\/simulation\/laws\/(evidence|calendar|second-reading)\//,
    mayNotImport: /^local\/simulation\/laws\/(?!(evidence|calendar|second-reading)\/|law\.ts)/,
  },
  {
    says: 'the product imports no tests',
    from: /^(events|functions|infra|shared\/(?!testing)|web\/src)\//,
    mayNotImport: /^shared\/testing\/|\.test\.tsx?$/,
  },
];

type Import = { readonly file: string; readonly target: string };

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => existsSync(file) && !/\.test\.tsx?$|\.d\.ts$/.test(file));
const imports: readonly Import[] = files.flatMap((file) =>
  specifiersOf(readFileSync(file, 'utf8')).map((specifier) => ({
    file,
    target: targetOf(file, specifier),
  })),
);

function specifiersOf(text: string): readonly string[] {
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s*['"]([^'"]+)['"]/g,
  );
  return [...found].flatMap(([, from, dynamic, bare]) => from ?? dynamic ?? bare ?? []);
}

function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  return specifier;
}

describe('imports point one way', () => {
  test('they are found at all', () => {
    expect(imports.length).toBeGreaterThan(files.length);
  });

  test.each(RULES)('$says', ({ from, mayNotImport, except }) => {
    const wrong = imports.filter(
      ({ file, target }) => from.test(file) && !except?.test(file) && mayNotImport.test(target),
    );
    expect(wrong).toEqual([]);
  });

  test('a function imports no other function', () => {
    const folderOf = (file: string) => /^functions\/[^/]+\/[^/]+\//.exec(file)?.[0];
    const wrong = imports.filter(
      ({ file, target }) =>
        folderOf(file) &&
        target.startsWith('functions/') &&
        !target.startsWith(folderOf(file) ?? ''),
    );
    expect(wrong).toEqual([]);
  });

  test('there are no barrels', () => {
    const barrels = files.filter((file) => /\/index\.tsx?$/.test(file));
    expect(barrels).toEqual([]);
  });
});
