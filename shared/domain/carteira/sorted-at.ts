import type { LocalTime, Zone } from '#shared/domain/values/zone.ts';

/** When every night looks at every book: no message leaves so early anywhere, and the day before is over everywhere. */
export const SORTED_AT: { readonly time: LocalTime; readonly zone: Zone } = {
  time: '04:40',
  zone: 'America/Sao_Paulo',
};
