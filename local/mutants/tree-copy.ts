import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Mutant } from './mutant.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A copy of the tree as it lies on the disk, changes that nobody committed included, where mutants may live. */
export type TreeCopy = {
  readonly folder: string;
  /** Puts a mutant in. @returns what takes it out again */
  readonly infect: (mutant: Mutant) => () => void;
  readonly remove: () => void;
};

export function copyTree(): TreeCopy {
  const folder = mkdtempSync(path.join(tmpdir(), 'regua-mutants-'));
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  for (const file of listed.split('\0')) {
    if (!statSync(path.join(ROOT, file), { throwIfNoEntry: false })?.isFile()) continue;
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    copyFileSync(path.join(ROOT, file), path.join(folder, file));
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  return {
    folder,
    infect({ file, find, replace }) {
      const place = path.join(folder, file);
      const sound = readFileSync(place, 'utf8');
      writeFileSync(
        place,
        sound.replace(find, () => replace),
      );
      return () => writeFileSync(place, sound);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
