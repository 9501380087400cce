import type * as z from 'zod';
import type { DebtorRow, DebtorSearch } from '#events/api/debtor.ts';
import { bandOf } from '#shared/domain/score/bands.ts';

type Row = z.input<typeof DebtorRow>;

export const ROSANGELA = 'rosangelaferreira234';

const FIRST = ['Adriana', 'Bruno', 'Camila', 'Diego', 'Eliane', 'Fábio', 'Gisele', 'Heitor'];
const LAST = [
  'Almeida',
  'Barbosa',
  'Cardoso',
  'da Silva',
  'Duarte',
  'Moreira',
  'Nogueira',
  'Vieira',
];
const STATUSES = ['active', 'active', 'active', 'settled', 'active', 'disputed', 'active'] as const;
const BANDS = [
  { carteiraId: 'preventiva', daysLate: 0, oldestDueDate: '2026-05-18' },
  { carteiraId: 'inicial', daysLate: 14, oldestDueDate: '2026-04-29' },
  { carteiraId: 'intermediaria', daysLate: 47, oldestDueDate: '2026-03-27' },
  { carteiraId: 'antiga', daysLate: 132, oldestDueDate: '2026-01-01' },
] as const;

/** Sixty-five people of one book: enough to ask for a second page. */
const PEOPLE: readonly Row[] = [
  {
    debtorId: ROSANGELA,
    credorId: 'loja-aurora',
    name: 'Rosângela Ferreira Lima',
    status: 'active' as const,
    carteiraId: 'inicial',
    score: 612,
    band: 'B' as const,
    openDebts: 2,
    principalOpen: 84_980,
    oldestDueDate: '2026-04-27',
    daysLate: 16,
  },
  ...FIRST.flatMap((first, row) =>
    LAST.map((last, column) => person(first, last, row * 8 + column)),
  ),
].toSorted((a, b) => a.name.localeCompare(b.name, 'pt-BR'));

function person(first: string, last: string, index: number): Row {
  const status = STATUSES[index % STATUSES.length] ?? 'active';
  const band = BANDS[(index * 5) % BANDS.length] ?? BANDS[0];
  const { carteiraId } = band;
  const known = {
    debtorId: `pessoa${String(index).padStart(4, '0')}`,
    credorId: 'loja-aurora',
    name: `${first} ${last}`,
    status,
    carteiraId,
  };
  if (status === 'settled')
    return {
      ...known,
      score: 804,
      band: null,
      openDebts: 0,
      principalOpen: 0,
      oldestDueDate: null,
      daysLate: null,
    };
  const score = index % 9 === 0 ? null : 180 + ((index * 137) % 760);
  return {
    ...known,
    score,
    band: score === null ? null : bandOf({ edges: [760, 600, 480, 320], cases: 65 }, score),
    openDebts: 1 + (index % 3),
    principalOpen: 7_990 + ((index * 35_713) % 412_000),
    oldestDueDate: band.oldestDueDate,
    daysLate: band.daysLate,
  };
}

/** One page of people, as the API would find them: by the beginning of the name, or all. */
export function findPeople({ text, status, cursor, limit, credorId }: DebtorSearch) {
  const wanted = plain(text.trim());
  const found = PEOPLE.filter(
    (row) =>
      credorId === row.credorId &&
      plain(row.name).startsWith(wanted) &&
      (status === undefined || row.status === status),
  );
  const from = Number(cursor ?? 0);
  const until = from + limit;
  return { rows: found.slice(from, until), cursor: until < found.length ? String(until) : null };
}

const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
