import type { ReactNode } from 'react';
import styles from './bars.module.css';

type Bar = {
  readonly key: string;
  readonly label: string;
  readonly size: number;
  /** What the bar is worth, written out. */
  readonly value: ReactNode;
};

/** Amounts to compare at a glance, each with its figure: no chart to wait for, and readable without seeing. */
export function Bars({ bars, label }: { readonly bars: readonly Bar[]; readonly label: string }) {
  const most = Math.max(1, ...bars.map(({ size }) => size));
  return (
    <dl aria-label={label} className={styles['bars']}>
      {bars.map(({ key, label, size, value }) => (
        <div key={key} className={styles['row']}>
          <dt>{label}</dt>
          <dd aria-hidden className={styles['track']} style={{ margin: 0 }}>
            <div className={styles['bar']} style={{ width: `${(100 * size) / most}%` }} />
          </dd>
          <dd className={styles['value']} style={{ margin: 0 }}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
