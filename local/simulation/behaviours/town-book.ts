import { sampleBook, type SampleBook } from '#local/sample/book.ts';
import { streamOf } from '#local/simulation/seed-stream.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type Behaviour, tempersIn } from './behaviour.ts';
import { withOldDebts } from './old-debts.ts';
import type { Rates } from './pace.ts';
import { type Twins, withTwins } from './registered-twice.ts';
import { withoutStates } from './untold-states.ts';

type TownBook = { readonly book: SampleBook; readonly twins: readonly Twins[] };

/** The people of a town and the first files about them, with all that is odd in those. */
export function townBook(
  opening: LocalDate,
  size: number,
  seed: number,
  rates: Rates,
  behaviours: ReadonlySet<Behaviour>,
): TownBook {
  const plain = sampleBook(opening, size, seed, tempersIn(rates, behaviours));
  const book = behaviours.has('has-old-debts')
    ? withOldDebts(plain, opening, streamOf(seed, 'old debts'))
    : plain;
  const { book: twice, twins } = behaviours.has('is-registered-twice')
    ? withTwins(book, streamOf(seed, 'twins'))
    : { book, twins: [] };
  return behaviours.has('tells-no-states')
    ? { book: withoutStates(twice, streamOf(seed, 'untold states')), twins }
    : { book: twice, twins };
}
