import type { CaseView } from '#events/api/debtor.ts';
import { formatDate } from '../../parts/format.ts';
import styles from './score.module.css';

const points = new Intl.NumberFormat('pt-BR', {
  signDisplay: 'exceptZero',
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

type Reasons = {
  readonly reasons: NonNullable<CaseView['score']>['reasons'];
  /** Of a credit score the reasons tell their origin apart. */
  readonly sources?: CaseView['reasonSources'];
};

/** What speaks for paying and what against, the heaviest first, and how we know. */
export function ScoreReasons({ reasons, sources = [] }: Reasons) {
  const heaviest = Math.max(0.01, ...reasons.map(({ points }) => Math.abs(points)));
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }} aria-label="Razões do score">
      {reasons
        .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
        .map((reason) => (
          <li key={reason.fact} className={styles['reason']}>
            <span>
              {reason.text}
              {sources
                .filter(({ fact }) => fact === reason.fact)
                .map(({ source, on }) => (
                  <span key={source} className={styles['source']}>
                    {source.charAt(0).toUpperCase() + source.slice(1)}, em {formatDate(on)}
                  </span>
                ))}
            </span>
            <span className={styles['scale']} aria-hidden>
              <span
                className={`${styles['bar']} ${styles[reason.points < 0 ? 'against' : 'for']}`}
                style={{ width: `${(50 * Math.abs(reason.points)) / heaviest}%` }}
              />
            </span>
            <span className={styles['points']}>{points.format(reason.points)}</span>
          </li>
        ))}
    </ul>
  );
}
