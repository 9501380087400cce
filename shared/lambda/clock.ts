import { Instant } from '#shared/domain/values/zone.ts';

/** The moment, for use cases: their only source of time. */
export const now = (): Instant => Instant.parse(new Date().toISOString());
