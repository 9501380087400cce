import type { ReceivablesFile } from '#local/sample/book.ts';
import type { Named } from '#local/simulation/laws/evidence/personal-traces.ts';
import type { Dice } from '#shared/domain/values/dice.ts';
import { cellsOf } from './cells-of.ts';

const MOVED = 0.12;
const MIXED_UP = 0.06;
const CPF = 1;
const UF = 5;
/** States of one clock, of which each has a law of its own. */
const STATES = ['SP', 'RJ', 'ES', 'CE'] as const;
/** Where the clock is another one: whoever lives there stays, so that days are counted as before. */
const FAR: ReadonlySet<string> = new Set(['AC', 'AM', 'MT']);
const STRANGER = [
  'Zulmira Quaresma Xavier',
  'zulmira@estranha.example',
  '(27) 96666-1234',
] as const;
const BROKEN = /^ERR-/;

/** A row whose CPF is of somebody else than its name. */
export type StrangersRow = { readonly contract: string; readonly cpf: string };

/** Where a stranger would be reached. */
export const STRANGERS_ADDRESSES: readonly string[] = [STRANGER[1], '+5527966661234'];

/** The same file once the credor knows that some people live in another state, whose state alone it knew; whoever stands first stays where they are. */
export function withMoves(file: ReceivablesFile, dice: Dice): ReceivablesFile {
  const [header = '', first = '', ...rows] = file.csv.split('\n');
  const moved = new Map<string, string>();
  const csv = rows.map((row) => {
    const fields = row.split(';');
    const [uf, cpf] = [fields[UF] ?? '', fields[CPF] ?? ''];
    const cells = cellsOf(header, row);
    const isTold = uf !== '' && !cells.get('cep') && !cells.get('cidade');
    if (isBroken(row) || !isTold || FAR.has(uf) || cpf === first.split(';')[CPF]) return row;
    const now = moved.get(cpf) ?? (dice.chance(MOVED) ? dice.pick(STATES) : uf);
    moved.set(cpf, now);
    return fields.with(UF, now).join(';');
  });
  return { ...file, csv: [header, first, ...csv].join('\n') };
}

/** The same file in which some rows of a stranger have the CPF of somebody who is known. */
export function withStrangers(
  file: ReceivablesFile,
  dice: Dice,
  week: number,
): { readonly file: ReceivablesFile; readonly strangers: readonly StrangersRow[] } {
  const rows = file.csv.split('\n').filter((row) => row !== '');
  const strange = rows.slice(1).flatMap((row) => {
    if (isBroken(row) || !dice.chance(MIXED_UP)) return [];
    const fields = row.split(';');
    return [[`ALH-${fields[0]}-s${week}`, fields[CPF] ?? '', ...STRANGER, ...fields.slice(UF)]];
  });
  const lines = strange.map((fields) => fields.join(';'));
  return {
    file: { ...file, csv: [...rows, ...lines, ''].join('\n') },
    strangers: strange.map(([contract = '', cpf = '']) => ({ contract, cpf })),
  };
}

const isBroken = (row: string): boolean => row === '' || BROKEN.test(row);

/** Whom rows name that are turned away: those of these files that no file can have, and the stranger of later ones. */
export function turnedAwayIn(files: readonly ReceivablesFile[]): readonly Named[] {
  const broken = files.flatMap(({ csv }) => csv.split('\n').filter((row) => BROKEN.test(row)));
  const named = broken.map((row) => row.split(';').slice(CPF, UF));
  return [...named, ['', ...STRANGER]].map(([cpf = '', name = '', email = '', phone = '']) => ({
    cpf,
    name,
    email,
    phone,
  }));
}
