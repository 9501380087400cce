import { batchGet } from './batch-get.ts';
import type { Table } from './table.ts';

type Item = Readonly<Record<string, unknown>>;
type Key = { readonly pk: string; readonly sk: string };

type Gathering = {
  readonly keys: Map<string, Key>;
  readonly items: Promise<ReadonlyMap<string, Item>>;
};

const nameOf = ({ pk, sk }: Key): string => `${pk}|${sk}`;

/**
 * A reader of single items that asks the table once for all that is wanted at the same moment, and once for each: a function
 * that starts cold needs some sixty texts, one request instead of sixty. Nothing is remembered; consistent reads.
 *
 * @returns the item with a key, or undefined when there is none; @throws what the table answered, to each who asked
 */
export function gatheredReads(table: Table): (key: Key) => Promise<Item | undefined> {
  let open: Gathering | null = null;

  function gather(): Gathering {
    const keys = new Map<string, Key>();
    const items = afterThisMoment().then(async () => {
      open = null;
      const found = await batchGet(table, [...keys.values()]);
      return new Map(found.map((item) => [nameOf(keyOf(item)), item]));
    });
    return { keys, items };
  }

  return async (key) => {
    open ??= gather();
    const { keys, items } = open;
    keys.set(nameOf(key), key);
    return (await items).get(nameOf(key));
  };
}

const keyOf = (item: Item): Key => ({ pk: String(item['pk']), sk: String(item['sk']) });

/** Once everything that can go on without waiting for the network has done so, and asked for what it needs. */
const afterThisMoment = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve));
