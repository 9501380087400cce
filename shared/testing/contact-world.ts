import { beliefsFrom } from '#shared/domain/next-action/belief.ts';
import { type ArmOffer, drawArm } from '#shared/domain/next-action/choose-arm.ts';
import type { Arm, Tally } from '#shared/domain/next-action/experience.ts';
import { HourSlot } from '#shared/domain/next-action/hour-slot.ts';
import { type Segment, segmentOf } from '#shared/domain/next-action/segment.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import { type Dice, diceOf } from '#shared/domain/values/dice.ts';
import { spread } from '#shared/domain/values/spread.ts';

/**
 * A world in which the truth is known: what a contact does depends on the segment, the person, the channel and the hour as the world
 * has it, and wears off. Whoever chooses has the same budget of contacts by channel, and chance is common to all who choose, so
 * that only the choice makes a difference.
 */
export type ContactWorld = {
  readonly name: string;
  /** How far channels and hours differ over all, by segment and by person: 0 for not at all. */
  readonly arms: number;
  readonly segments: number;
  readonly people: number;
};

export const CONTACT_WORLDS: readonly ContactWorld[] = [
  { name: 'segments and people differ', arms: 0.3, segments: 0.8, people: 0.5 },
  { name: 'segments differ', arms: 0.3, segments: 0.8, people: 0 },
  { name: 'people have strong habits', arms: 0.2, segments: 0.3, people: 1 },
  { name: 'only channels and hours differ', arms: 0.6, segments: 0, people: 0 },
  { name: 'nothing differs', arms: 0, segments: 0, people: 0 },
];

export type ContactRun = {
  readonly seed: number;
  readonly cohorts: number;
  readonly debtors: number;
};

const CONTACTS_PER_CHANNEL = 2;
const FATIGUE = 0.85;
const RATE = 0.035;
const SEGMENTS: readonly Segment[] = [0, 30].flatMap((days) =>
  [0.1, 0.3, 0.6].map((probability) => segmentOf(days, probability)),
);
/** The channels of the worlds that the protocol was written down for. */
const WRITTEN = Channel.exclude(['voice']).options;
const ARMS: readonly Arm[] = WRITTEN.flatMap((channel) =>
  HourSlot.options.map((slot) => ({ channel, slot })),
);
/** The order in which the plain ladder goes, twice over, each channel at an hour of its own. */
const LADDER: readonly Arm[] = Array.from({ length: CONTACTS_PER_CHANNEL }, () =>
  WRITTEN.map(
    (channel, index): Arm => ({
      channel,
      slot: HourSlot.options[index % HourSlot.options.length] ?? 'early',
    }),
  ),
).flat();

/** The share of debtors who paid on the plain ladder, and by choice that learns from each cohort for the next. */
export function liveContacts(
  world: ContactWorld,
  run: ContactRun,
): { ladder: number; choice: number } {
  return { ladder: paidShare(world, run, false), choice: paidShare(world, run, true) };
}

function paidShare(
  world: ContactWorld,
  { seed, cohorts, debtors }: ContactRun,
  chooses: boolean,
): number {
  const tallies = new Map<string, Tally>();
  let paid = 0;
  for (let cohort = 0; cohort < cohorts; cohort++) {
    const beliefs = beliefsFrom({ tallies: [...tallies.values()] });
    for (let debtor = 0; debtor < debtors; debtor++) {
      const name = `${seed} ${cohort} ${debtor}`;
      const segment = SEGMENTS[debtor % SEGMENTS.length] ?? 'd0-s1';
      const luck = diceFor(name, 'luck');
      const own = diceFor(name, 'choice');
      let left = LADDER;
      const heard = new Map<string, number>();
      for (let nth = 0; nth < LADDER.length; nth++) {
        const arm = chooses ? chosenFrom(left, heard, beliefs, segment, own) : left[0];
        if (arm === undefined) break;
        left = withoutOne(left, arm.channel);
        const rate = rateOf(world, seed, segment, name, arm) * FATIGUE ** nth;
        const [answers, opens] = [luck.next() < rate, luck.next() < rate * 5];
        if (opens) heard.set(arm.channel, (heard.get(arm.channel) ?? 0) + 1);
        const key = `${segment} ${arm.channel} ${arm.slot}`;
        const known = tallies.get(key) ?? { segment, ...arm, tries: 0, hits: 0 };
        tallies.set(key, { ...known, tries: known.tries + 1, hits: known.hits + Number(answers) });
        if (answers) {
          paid += 1;
          break;
        }
      }
    }
  }
  return paid / (cohorts * debtors);
}

/** Any hour of a channel that has contacts left, by the product's own draw. */
function chosenFrom(
  left: readonly Arm[],
  heard: ReadonlyMap<string, number>,
  beliefs: ReturnType<typeof beliefsFrom>,
  segment: Segment,
  dice: Dice,
): Arm | undefined {
  const channels = new Set(left.map(({ channel }) => channel));
  const offers = ARMS.filter(({ channel }) => channels.has(channel)).map((arm) => {
    const offer: ArmOffer = { ...arm, priceMicros: 0, reach: heard.has(arm.channel) ? 1.25 : 1 };
    return { offer, dice };
  });
  return drawArm(offers, beliefs, { segment, worthMicros: 1, maySpare: true })?.offer;
}

function withoutOne(arms: readonly Arm[], channel: Channel): readonly Arm[] {
  const index = arms.findIndex((arm) => arm.channel === channel);
  return arms.toSpliced(index, 1);
}

/** The truth, the same for everybody who chooses: products of factors that are 1 where the world knows no difference. */
function rateOf(
  world: ContactWorld,
  seed: number,
  segment: Segment,
  name: string,
  arm: Arm,
): number {
  const factor = (strength: number, ...words: readonly string[]): number =>
    Math.exp(strength * (2 * diceFor(...words).next() - 1));
  const [channel, hour] = [arm.channel, `${arm.channel}@${arm.slot}`];
  return Math.min(
    0.9,
    RATE *
      factor(world.arms, `${seed}`, 'channel', channel) *
      factor(world.arms, `${seed}`, 'hour', hour) *
      factor(world.segments, `${seed}`, segment, channel) *
      factor(world.segments, `${seed}`, segment, hour) *
      factor(world.people, name, channel),
  );
}

const diceFor = (...words: readonly string[]): Dice => diceOf(spread(2 ** 32, ...words));
