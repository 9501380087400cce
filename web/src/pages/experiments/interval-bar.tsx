import type { StudyView } from '#events/api/experiment.ts';
import { intervalText } from './words.ts';

type Interval = NonNullable<StudyView['comparisons'][number]['interval']>;

const WIDTH = 600;
const HEIGHT = 26;
const MIDDLE = HEIGHT / 2;
/** Room beside the ends, so that a dot is whole. */
const EDGE = 10;

/** An interval as it lies around zero: the bar is where the difference surely is, the dot what is measured. */
export function IntervalBar({ interval }: { readonly interval: Interval }) {
  const { difference, low, high } = interval;
  const from = Math.min(0, low);
  const span = Math.max(0, high) - from || 1;
  const at = (value: number) => EDGE + ((value - from) / span) * (WIDTH - 2 * EDGE);
  const color = low > 0 ? 'regua' : high < 0 ? 'red' : 'gray';
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width="100%"
      height={HEIGHT}
      preserveAspectRatio="none"
      role="img"
      aria-label={intervalText(interval)}
    >
      <line
        x1={at(0)}
        x2={at(0)}
        y1={0}
        y2={HEIGHT}
        stroke="var(--mantine-color-dimmed)"
        strokeDasharray="3 3"
      />
      <rect
        x={at(low)}
        width={at(high) - at(low)}
        y={MIDDLE - 4}
        height={8}
        rx={4}
        fill={`var(--mantine-color-${color}-4)`}
      />
      <rect
        x={at(difference) - 3}
        width={6}
        y={MIDDLE - 9}
        height={18}
        rx={3}
        fill={`var(--mantine-color-${color}-8)`}
      />
    </svg>
  );
}
