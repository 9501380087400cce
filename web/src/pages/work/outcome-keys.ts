import type { Disposition } from '#shared/domain/call/disposition.ts';

/** The key of each outcome, in the order in which they stand on the screen. */
export const KEYS: readonly { readonly key: string; readonly disposition: Disposition }[] = [
  { key: 'c', disposition: 'right-person' },
  { key: 'p', disposition: 'promised' },
  { key: 'q', disposition: 'refused' },
  { key: 'r', disposition: 'asked-callback' },
  { key: 'n', disposition: 'no-answer' },
  { key: 'o', disposition: 'busy' },
  { key: 'x', disposition: 'voicemail' },
  { key: 'd', disposition: 'hung-up' },
  { key: 'm', disposition: 'left-message' },
  { key: 'e', disposition: 'wrong-number' },
  { key: 'i', disposition: 'invalid-number' },
  { key: 's', disposition: 'asked-no-calls' },
  { key: 'f', disposition: 'deceased' },
];

/** Whether more must be said before it can be recorded. What cannot be taken back lightly asks once more, too. */
export const needsDetails = (disposition: Disposition): boolean =>
  disposition === 'promised' || disposition === 'asked-callback' || disposition === 'deceased';
