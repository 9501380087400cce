/** Keys of the items whose arrival somebody follows: history entries and kept webhooks. */
export const FOLLOWED_KEYS = ['H#', 'RAW#'] as const;
const HISTORY_PK = /^H#(.+)$/;
const RAW_PK = /^RAW#([^#]+)#(.+)$/;

/** What a stream record's key says it is; null for items that nobody follows. */
export function followedItem(
  pk: string,
): { kind: 'history' } | { kind: 'raw'; gateway: string; day: string } | null {
  if (HISTORY_PK.test(pk)) return { kind: 'history' };
  const raw = RAW_PK.exec(pk);
  return raw?.[1] && raw[2] ? { kind: 'raw', gateway: raw[1], day: raw[2] } : null;
}
