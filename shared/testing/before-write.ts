import type { Table } from '#shared/table/table.ts';

/** Lets something else happen right before the table is written to for the n-th time from now. */
export function beforeWrite({ client }: Table, n: number, other: () => Promise<void>): void {
  let writes = 0;
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (['PutItemCommand', 'TransactWriteItemsCommand'].includes(String(commandName))) {
          writes += 1;
          if (writes === n) await other();
        }
        return next(args);
      },
    { step: 'initialize', name: `before-write-${n}` },
  );
}
