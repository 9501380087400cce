import { ActionIcon, Button, Card, Group, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { BodyDraft } from './draft.ts';
import styles from './ladder.module.css';
import { summaryOf } from './step-summary.ts';

type Frame = {
  /** `D+3`, or for a reaction what it answers. */
  readonly place: string;
  readonly isBefore: boolean;
  readonly step: BodyDraft;
  /** Something in it does not hold, so it stays open. */
  readonly hasProblem: boolean;
  readonly title: string;
  /** So many days later, or earlier; null where there is no order. */
  readonly onMove: ((days: number) => void) | null;
  /** Null for the only one. */
  readonly remove: (() => void) | null;
  readonly canWrite: boolean;
  readonly children: ReactNode;
};

/** One step on the timeline, with what can be done to it as a whole. */
export function StepFrame(frame: Frame) {
  const { place, isBefore, step, hasProblem, title, onMove, remove, canWrite, children } = frame;
  const { stepId } = step;
  const [isOpened, setIsOpened] = useState(false);
  const isOpen = isOpened || hasProblem;
  const verb = isOpen ? 'Fechar' : canWrite ? 'Alterar' : 'Ver';
  return (
    <div className={`${styles['step']} ${isBefore ? styles['before'] : ''}`}>
      <div className={styles['when']}>
        <span className={styles['offset']}>{place}</span>
      </div>
      <Card
        withBorder
        padding="sm"
        component="fieldset"
        aria-label={`Passo ${stepId}`}
        className={styles['fields'] ?? ''}
      >
        <Group justify="space-between" gap="xs" mb="xs">
          <Text size="sm" fw={600}>
            {title}
          </Text>
          <Group gap={4} wrap="nowrap">
            {!hasProblem && (
              <Button
                size="compact-sm"
                variant="default"
                aria-expanded={isOpen}
                aria-label={`${verb} passo ${stepId}`}
                onClick={() => setIsOpened(!isOpened)}
              >
                {verb}
              </Button>
            )}
            {canWrite && (
              <>
                {onMove && (
                  <>
                    <ActionIcon
                      variant="default"
                      aria-label={`Um dia antes: ${stepId}`}
                      onClick={() => onMove(-1)}
                    >
                      <IconArrowUp size={16} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="default"
                      aria-label={`Um dia depois: ${stepId}`}
                      onClick={() => onMove(1)}
                    >
                      <IconArrowDown size={16} aria-hidden />
                    </ActionIcon>
                  </>
                )}
                {remove && (
                  <ActionIcon
                    variant="default"
                    aria-label={`Remover passo ${stepId}`}
                    onClick={remove}
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                )}
              </>
            )}
          </Group>
        </Group>
        {isOpen
          ? children
          : summaryOf(step).map((line) => (
              <Text key={line} size="sm" c="dimmed">
                {line}
              </Text>
            ))}
      </Card>
    </div>
  );
}
