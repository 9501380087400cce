import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { aDossier } from '#shared/testing/dossiers.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'dossier-'));
afterAll(() => rmSync(folder, { recursive: true }));

function verify(content: string) {
  const file = path.join(folder, 'dossie.json');
  writeFileSync(file, content);
  const command = path.resolve(import.meta.dirname, 'verify-dossier.ts');
  const { status, stdout } = spawnSync(process.execPath, [command, file], { encoding: 'utf8' });
  return { status, stdout };
}

test('a dossier as it was issued is found whole, with the hash to compare', () => {
  const dossier = aDossier();
  const { status, stdout } = verify(JSON.stringify(dossier, null, 2));
  expect(stdout).toContain('Confere.');
  expect(stdout).toContain(dossier.contentHash);
  expect(status).toBe(0);
});

test.each([
  [
    'whose entry was changed',
    JSON.stringify(aDossier()).replace('"actor":"system"', '"actor":"debtor"'),
    'linha 1: o registro não tem o hash da linha',
  ],
  [
    'to which something was added',
    JSON.stringify({ ...aDossier(), extra: 1 }),
    'não se lê como dossiê',
  ],
  ['that is no JSON', 'dossiê', 'não se lê como dossiê'],
])('a file %s is found not to be', (_, content, said) => {
  const { status, stdout } = verify(content);
  expect(stdout).toContain(said);
  expect(stdout).toContain('NÃO confere.');
  expect(status).toBe(1);
});
