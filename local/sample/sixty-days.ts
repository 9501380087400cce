import type { World } from '#local/world.ts';
import type { Townsfolk } from './townsfolk.ts';

const DAY_MS = 86_400_000;

/** Lets a town live day by day, and tells after each day how far it is. */
export async function liveThrough(
  world: Pick<World, 'aws'>,
  townsfolk: Townsfolk,
  days: number,
  tell: (day: number) => void,
): Promise<void> {
  const start = world.aws.now();
  for (let day = 1; day <= days; day++) {
    await townsfolk.liveUntil(start + day * DAY_MS);
    tell(day);
  }
}
