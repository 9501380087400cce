import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { ReguaId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { cancellationCodes } from './cancellation-codes.ts';
import { VersionConflict } from './config-documents.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** More people than ever write at one régua. */
const EDITORS_MAX = 50;

/** The next version of a régua while somebody writes it. */
const Draft = z.object({
  status: z.literal('open'),
  /** Grows with every change, over the ends of drafts too, so that nobody writes over what they did not see. */
  revision: z.int().min(1),
  /** The version in force when it was begun; 0 when there was none. */
  basedOn: z.int().min(0),
  savedAt: Instant,
  savedBy: z.string(),
  editors: z.array(z.string()).max(EDITORS_MAX),
  restores: z.int().min(1).nullable(),
  proposal: z.object({ by: z.string(), at: Instant, note: z.string() }).nullable(),
  /** The document as JSON: it may be anything yet, also deeper than the table takes. */
  text: z.string(),
});
export type ReguaDraft = z.infer<typeof Draft>;

const Slot = z.discriminatedUnion('status', [
  Draft,
  z.object({ status: z.literal('closed'), revision: z.int().min(1) }),
]);

/** The draft of a régua, and the revision that a change of it, or a first one, must name. */
export type DraftSlot = { readonly revision: number; readonly draft: ReguaDraft | null };

export async function readDraftSlot(table: Table, reguaId: ReguaId): Promise<DraftSlot> {
  const { Item } = await table.client.send(
    new GetCommand({
      TableName: table.name,
      Key: keys.config('regua', reguaId, 'DRAFT'),
      ConsistentRead: true,
    }),
  );
  if (!Item) return { revision: 0, draft: null };
  const slot = Slot.parse(Item);
  return { revision: slot.revision, draft: slot.status === 'open' ? slot : null };
}

/** @throws VersionConflict when the draft is no longer the one before `draft.revision` */
export async function saveDraft(table: Table, reguaId: ReguaId, draft: ReguaDraft): Promise<void> {
  const list = { TableName: table.name, Item: keys.configList('regua-draft', reguaId) };
  await write(table, [slotPut(table, reguaId, draft), { Put: list }]);
}

/** @throws VersionConflict when the draft is no longer this one */
export const discardDraft = (table: Table, reguaId: ReguaId, draft: ReguaDraft): Promise<void> =>
  write(table, closingOf(table, reguaId, draft));

/** What ends a draft, to be written with its publication or alone. */
export const closingOf = (table: Table, reguaId: ReguaId, { revision }: ReguaDraft) => [
  slotPut(table, reguaId, { status: 'closed', revision: revision + 1 }),
  { Delete: { TableName: table.name, Key: keys.configList('regua-draft', reguaId) } },
];

const slotPut = (table: Table, reguaId: ReguaId, slot: z.infer<typeof Slot>) => ({
  Put: {
    TableName: table.name,
    Item: { ...keys.config('regua', reguaId, 'DRAFT'), ...slot },
    ConditionExpression: slot.revision === 1 ? 'attribute_not_exists(pk)' : 'revision = :before',
    ...(slot.revision > 1 && { ExpressionAttributeValues: { ':before': slot.revision - 1 } }),
  },
});

async function write(
  table: Table,
  TransactItems: ConstructorParameters<typeof TransactWriteCommand>[0]['TransactItems'],
): Promise<void> {
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems }));
  } catch (error) {
    throw cancellationCodes(error).some(
      (code) => code === 'ConditionalCheckFailed' || code === 'TransactionConflict',
    )
      ? new VersionConflict()
      : error;
  }
}

/** Everybody who wrote at a draft, once each. */
export const withEditor = (editors: readonly string[], editor: string): string[] =>
  [...new Set([...editors, editor])].slice(-EDITORS_MAX);
