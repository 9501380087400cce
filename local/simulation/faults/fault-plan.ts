import { hash } from 'node:crypto';
import type { Faults } from '#local/aws/faults.ts';
import { streamOf } from '#local/simulation/seed-stream.ts';
import { type Dice, diceOf } from '#shared/domain/values/dice.ts';
import { CrashCoverage } from './crash-coverage.ts';
import { type FaultKind, ODDS, SKEW_MS_MAX } from './fault-kind.ts';
import { wireFaults } from './wire-faults.ts';

/** One thing that went wrong, where, and whom it concerned if that can be told. */
export type Mishap = {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly kind: FaultKind;
  readonly where: string;
  readonly debtorId: string | null;
};

const HOUR_SECONDS = 3_600;
const LATE_SECONDS_MAX = 12 * HOUR_SECONDS;
const REORDER_SECONDS_MAX = 45;
/** A quarter of an hour: all that Lambda gives. */
const SPENT_MS = 900_000;

/** What the faults are drawn from, and where they are noted. */
export type FaultDraw = {
  readonly dice: Dice;
  /** Whether this fault strikes now. */
  readonly strikes: (kind: keyof typeof ODDS) => boolean;
  readonly isOn: (kind: FaultKind) => boolean;
  readonly note: (kind: FaultKind, where: string, debtorId?: string | null) => void;
};

/** Everything that goes wrong in one run, drawn from its seed, until it is told to calm down. */
export class FaultPlan {
  readonly mishaps: Mishap[] = [];
  readonly coverage: CrashCoverage;
  readonly faults: Faults;
  #isCalm = false;

  /** @param now epoch milliseconds, of the embedded AWS */
  constructor(seed: number, kinds: ReadonlySet<FaultKind>, now: () => number) {
    const dice = diceOf(streamOf(seed, 'faults'));
    this.coverage = new CrashCoverage(diceOf(streamOf(seed, 'crashes')));
    const isOn = (kind: FaultKind) => !this.#isCalm && kinds.has(kind);
    const draw: FaultDraw = {
      dice,
      isOn,
      strikes: (kind) => isOn(kind) && dice.chance(ODDS[kind]),
      note: (kind, where, debtorId = null) =>
        void this.mishaps.push({ at: now(), kind, where, debtorId }),
    };
    const skew = skewsOf(seed, draw);
    this.faults = {
      wire: wireFaults(draw, this.coverage),
      ...queueFaults(draw),
      ...alarmFaults(draw),
      ...nightFaults(draw),
      ...slowness(draw),
      afterStretch: (functionName) => stretchFault(draw, functionName),
      skewMs: (functionName) => (isOn('skew') ? skew(functionName) : 0),
    };
  }

  /** From here on nothing goes wrong any more, so that what is left over must mend itself. */
  calmDown(): void {
    this.#isCalm = true;
  }
}

function queueFaults({
  dice,
  strikes,
  note,
}: FaultDraw): Pick<Faults, 'lateSeconds' | 'isRedelivered'> {
  return {
    lateSeconds(queue) {
      if (strikes('late')) {
        note('late', queue);
        return dice.between(60, LATE_SECONDS_MAX);
      }
      if (!strikes('reorder')) return 0;
      note('reorder', queue);
      return dice.between(1, REORDER_SECONDS_MAX);
    },
    isRedelivered(queue) {
      const isAgain = strikes('duplicate');
      if (isAgain) note('duplicate', queue);
      return isAgain;
    },
  };
}

function alarmFaults({ strikes, note }: FaultDraw): Pick<Faults, 'rings'> {
  return {
    rings(schedule) {
      const debtorId = schedule.split('-')[0] ?? null;
      if (strikes('lost-alarm')) {
        note('lost-alarm', schedule, debtorId);
        return 0;
      }
      if (!strikes('double-alarm')) return 1;
      note('double-alarm', schedule, debtorId);
      return 2;
    },
  };
}

/** Of the functions that wait for files only the import takes up again what it could not finish. */
function slowness({ strikes, note }: FaultDraw): Pick<Faults, 'spentMs'> {
  return {
    spentMs(functionName) {
      if (functionName !== 'debts/import-debts' || !strikes('slow')) return 0;
      note('slow', functionName);
      return SPENT_MS;
    },
  };
}

function nightFaults({ strikes, note }: FaultDraw): Pick<Faults, 'runs'> {
  const lost = new Set<string>();
  return {
    runs(functionName) {
      const wasLost = lost.delete(functionName);
      if (!wasLost && strikes('lost-night')) {
        note('lost-night', functionName);
        lost.add(functionName);
        return 0;
      }
      if (!strikes('double-night')) return 1;
      note('double-night', functionName);
      return 2;
    },
  };
}

function stretchFault({ strikes, note }: FaultDraw, functionName: string) {
  if (strikes('stream-repeat')) {
    note('stream-repeat', functionName);
    return 'repeated';
  }
  if (!strikes('stream-bisect')) return 'as-answered';
  note('stream-bisect', functionName);
  return 'answer-lost';
}

/**
 * Each function is wrong by the same amount all the time, some of them not at all: it strikes once for each, when its clock is first
 * read. Clocks are read at every turn.
 */
function skewsOf(seed: number, { note }: FaultDraw): (functionName: string) => number {
  const known = new Map<string, number>();
  return (functionName) => {
    const before = known.get(functionName);
    if (before !== undefined) return before;
    const skew = skewOf(seed, functionName);
    known.set(functionName, skew);
    if (skew !== 0) note('skew', functionName);
    return skew;
  };
}

function skewOf(seed: number, functionName: string): number {
  const number = hash('sha256', `${seed} ${functionName}`, 'buffer').readUInt16BE(0);
  return (number % (2 * SKEW_MS_MAX + 1)) - SKEW_MS_MAX;
}
