import { centavos, formatReais } from '#shared/domain/values/money.ts';
import { readAmount, readCount } from '../read-field.ts';
import type { Tally } from './retorno-format.ts';
import type { RetornoNews } from './retorno-news.ts';
import type { Title } from './title.ts';

/** Counts and sums of titles, to be held against what a trailer says. */
export type TallyKeeper = {
  readonly add: (title: Title) => void;
  /** A title that could not be read: sums without it prove nothing. */
  readonly addUnread: () => void;
  /** Compares with the trailer and begins anew. A trailer that says zero or nothing is not held against. */
  readonly compare: (trailer: string, line: number) => readonly RetornoNews[];
};

export function tallyKeeper(tallies: readonly Tally[]): TallyKeeper {
  let counts = tallies.map(() => 0);
  let isWhole = true;
  return {
    add({ code, face }) {
      let index = 0;
      for (const tally of tallies) {
        if (tally.code === undefined || tally.code === code)
          counts[index] = (counts[index] ?? 0) + (tally.of === 'face' ? face : 1);
        index += 1;
      }
    },
    addUnread() {
      isWhole = false;
    },
    compare(trailer, line) {
      const news = isWhole
        ? tallies.flatMap((tally, index) => differing(tally, counts[index] ?? 0, trailer, line))
        : [];
      counts = tallies.map(() => 0);
      isWhole = true;
      return news;
    },
  };
}

function differing(
  tally: Tally,
  found: number,
  trailer: string,
  line: number,
): readonly RetornoNews[] {
  const { field } = tally;
  const isSum = tally.of === 'face';
  const stated = isSum ? readAmount(trailer, field) : readCount(trailer, field);
  if (!stated || stated === found) return [];
  const show = (value: number) => (isSum ? formatReais(centavos(value)) : String(value));
  const what = isSum ? 'a soma dos títulos' : 'a quantidade de títulos';
  const reason = `${what} no trailer é ${show(stated)}, e no arquivo é ${show(found)}`;
  return [{ kind: 'warning', line, column: field.from, reason }];
}
