/** A day of the world's clock, in milliseconds; Brazil has had no daylight saving since 2019. */
export const DAY_MS = 86_400_000;
