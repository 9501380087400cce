import type { CSSProperties } from 'react';
import type { ReguaView } from '#events/api/configuration.ts';
import { CHANNEL_ICONS } from '../../parts/channel-icons.ts';
import styles from './ruler.module.css';

type Steps = ReguaView['steps'];

/** Pins closer than this, as a share of the ruler, would cover each other. */
const CROWDED = 0.045;
const SHORT_STEM = '0.5rem';
const LONG_STEM = '3.4rem';

/** The régua drawn as what it is called: a ruler of days with a pin for every step. */
export function Ruler({ steps }: { readonly steps: Steps }) {
  const offsets = steps.map(({ offsetDays }) => offsetDays);
  const first = Math.min(0, ...offsets);
  const days = Math.max(1, Math.max(0, ...offsets) - first);
  const placeOf = (offsetDays: number) => (offsetDays - first) / days;
  return (
    <nav className={styles['scroll']} aria-label="Passos sobre a régua">
      <div className={styles['ruler']}>
        <div className={styles['scale']} style={withVariables({ '--days': String(days) })} />
        <span className={styles['due']} style={{ left: percent(placeOf(0)) }}>
          vencimento
        </span>
        {steps.map((step, index) => {
          const Icon = CHANNEL_ICONS[step.channels[0] ?? ''] ?? CHANNEL_ICONS['email'];
          const stem = isCrowded(offsets, index, placeOf) ? LONG_STEM : SHORT_STEM;
          return (
            <div
              key={step.stepId}
              className={styles['pin']}
              style={withVariables({ '--stem': stem }, { left: percent(placeOf(step.offsetDays)) })}
            >
              <a href={`#${step.stepId}`} className={styles['link']}>
                {step.offset}
                <span className={styles['head']}>
                  {Icon && <Icon size={15} stroke={1.8} aria-hidden />}
                </span>
              </a>
            </div>
          );
        })}
      </div>
    </nav>
  );
}

/** Every second pin of a crowd stands higher. */
function isCrowded(
  offsets: readonly number[],
  index: number,
  placeOf: (offset: number) => number,
): boolean {
  let crowd = 0;
  for (let at = index; at > 0; at--) {
    const gap = placeOf(offsets[at] ?? 0) - placeOf(offsets[at - 1] ?? 0);
    if (gap > CROWDED) break;
    crowd++;
  }
  return crowd % 2 === 1;
}

const percent = (share: number): string => `${100 * share}%`;

/** React's own type knows no custom properties. */
const withVariables = (
  variables: Readonly<Record<`--${string}`, string>>,
  style: CSSProperties = {},
): CSSProperties => ({ ...style, ...variables });
