import type { CallPurpose } from '#shared/domain/call/call-line.ts';
import type { Purpose } from '#shared/domain/history/entries/contact.ts';

/** What a contact is for: what messages are for, or calls. */
export type ContactPurpose = Purpose['kind'] | CallPurpose;
