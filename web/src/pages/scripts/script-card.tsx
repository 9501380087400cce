import { Card, Text, Title } from '@mantine/core';
import type { CallScripts } from '#shared/domain/call/call-script.ts';
import { BODY_LABEL, OPENING_LABEL } from './words.ts';
import styles from './scripts.module.css';

type Props = {
  readonly title: string;
  readonly script: Pick<CallScripts, 'opening' | 'body'>;
};

/** A script as it was written. */
export const ScriptCard = ({ title, script }: Props) => (
  <Card withBorder padding="sm" component="section" aria-label={title}>
    <Title order={2} size="h5" mb={4}>
      {title}
    </Title>
    <Text size="sm" fw={600}>
      {OPENING_LABEL}
    </Text>
    <p className={styles['said']}>{script.opening}</p>
    <Text size="sm" fw={600} mt="xs">
      {BODY_LABEL}
    </Text>
    <p className={styles['said']}>{script.body}</p>
  </Card>
);
