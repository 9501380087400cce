import { type Draft, type DraftSlot, withEditor } from '#shared/table/drafts.ts';
import { draftChanged } from './drafts.ts';
import type { Call } from './route.ts';
import { authorOf } from './user.ts';

type Saving = { readonly expectedRevision: number; readonly document: unknown };

/**
 * The draft of a régua or a text as it is saved over the one that its author saw; whoever wrote at it before stays among its
 * editors, and a proposal of what it was is over.
 *
 * @param liveVersion the version in force, on which a first draft is based; 0 when there is none
 * @throws Refusal with 409 when the draft is another one than was seen
 */
export function nextDraft(
  slot: DraftSlot,
  { expectedRevision, document }: Saving,
  liveVersion: number,
  call: Call,
): Draft {
  const isSeen = slot.revision === expectedRevision || (!slot.draft && expectedRevision === 0);
  if (!isSeen) throw draftChanged(slot);
  const by = authorOf(call);
  return {
    status: 'open',
    revision: slot.revision + 1,
    basedOn: slot.draft?.basedOn ?? liveVersion,
    savedAt: call.at,
    savedBy: by,
    editors: withEditor(slot.draft?.editors ?? [], by),
    restores: null,
    proposal: null,
    text: JSON.stringify(document),
  };
}
