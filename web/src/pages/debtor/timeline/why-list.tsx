import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { unbroken } from '../../../parts/format.ts';
import styles from './timeline.module.css';

/** As many reasons as tell the story at a glance. */
const SHOWN_AT_FIRST = 3;

/** Why a line is there; long lists begin short. */
export function WhyList({ why }: { readonly why: readonly string[] }) {
  const [isWhole, setWhole] = useState(why.length <= SHOWN_AT_FIRST + 1);
  if (why.length === 0) return null;
  const shown = isWhole ? why : why.slice(0, SHOWN_AT_FIRST);
  return (
    <ul className={styles['why']} aria-label="Por quê">
      {shown.map((reason) => (
        <li key={reason}>{unbroken(reason)}</li>
      ))}
      {!isWhole && (
        <li>
          <Anchor component="button" type="button" size="sm" onClick={() => setWhole(true)}>
            mais {why.length - SHOWN_AT_FIRST} motivos
          </Anchor>
        </li>
      )}
    </ul>
  );
}
