import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Instant } from '#shared/domain/values/zone.ts';
import { cancellationCodes } from './cancellation-codes.ts';
import { VersionConflict } from './config-documents.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** More people than ever write at one document. */
const EDITORS_MAX = 50;

/** The next version of a régua, a text, a credor's carteiras or its call scripts while somebody writes it. */
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
export type Draft = z.infer<typeof Draft>;

/** Whose draft: each document has one at most. */
export type DraftPlace = {
  readonly kind: 'regua' | 'template' | 'own-text' | 'carteiras' | 'call-script';
  readonly id: string;
};

const Slot = z.discriminatedUnion('status', [
  Draft,
  z.object({ status: z.literal('closed'), revision: z.int().min(1) }),
]);

/** The draft of a document, and the revision that a change of it, or a first one, must name. */
export type DraftSlot = { readonly revision: number; readonly draft: Draft | null };

export async function readDraftSlot(table: Table, place: DraftPlace): Promise<DraftSlot> {
  const { Item } = await table.client.send(
    new GetCommand({
      TableName: table.name,
      Key: keys.config(place.kind, place.id, 'DRAFT'),
      ConsistentRead: true,
    }),
  );
  if (!Item) return { revision: 0, draft: null };
  const slot = Slot.parse(Item);
  return { revision: slot.revision, draft: slot.status === 'open' ? slot : null };
}

/** @throws VersionConflict when the draft is no longer the one before `draft.revision` */
export async function saveDraft(table: Table, place: DraftPlace, draft: Draft): Promise<void> {
  const list = { TableName: table.name, Item: keys.configList(`${place.kind}-draft`, place.id) };
  await write(table, [slotPut(table, place, draft), { Put: list }]);
}

/** @throws VersionConflict when the draft is no longer this one */
export const discardDraft = (table: Table, place: DraftPlace, draft: Draft): Promise<void> =>
  write(table, closingOf(table, place, draft));

/** What ends a draft, to be written with its publication or alone. */
export const closingOf = (table: Table, place: DraftPlace, { revision }: Draft) => [
  slotPut(table, place, { status: 'closed', revision: revision + 1 }),
  { Delete: { TableName: table.name, Key: keys.configList(`${place.kind}-draft`, place.id) } },
];

const slotPut = (table: Table, place: DraftPlace, slot: z.infer<typeof Slot>) => ({
  Put: {
    TableName: table.name,
    Item: { ...keys.config(place.kind, place.id, 'DRAFT'), ...slot },
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
