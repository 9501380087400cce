import type { HourSlot } from '#shared/domain/next-action/hour-slot.ts';

export const SLOT_NAMES: Readonly<Record<HourSlot, string>> = {
  early: 'até as 11h',
  midday: 'das 11h às 14h',
  afternoon: 'das 14h às 17h',
  evening: 'a partir das 17h',
};
