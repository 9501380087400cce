import { LinkTarget, linkRefOf, type LinkToken } from '#shared/domain/message/link.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { findRef } from '#shared/table/refs.ts';
import type { Table } from '#shared/table/table.ts';

/** Whom a link was sent to, in which message and on whose behalf. `ref` names it without opening it. */
export type Link = LinkTarget & {
  readonly token: LinkToken;
  readonly ref: string;
  readonly debtorId: DebtorId;
};

/** @returns null for a token that was never given out or was altered */
export async function findLink(table: Table, token: LinkToken): Promise<Link | null> {
  const ref = linkRefOf(token);
  const found = await findRef(table, 'link', ref);
  if (!found) return null;
  const target = LinkTarget.parse(found.target);
  return { ...target, token, ref, debtorId: found.debtorId };
}
