import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Failure } from './failure.tsx';

type Action = {
  readonly title: string;
  /** The verb on the button that does it. */
  readonly verb: string;
  readonly opened: boolean;
  readonly close: () => void;
  readonly act: () => void;
  readonly isActing: boolean;
  readonly error: Error | null;
  readonly isReady?: boolean;
  readonly children: ReactNode;
};

/** Asks before doing what cannot be undone: says what will happen, and does it only when told by its name. */
export function ActionModal({ title, verb, opened, close, act, isReady = true, ...rest }: Action) {
  const { isActing, error, children } = rest;
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      closeButtonProps={{ 'aria-label': 'Fechar' }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
      >
        <Stack gap="sm">
          {children}
          {error && <Failure error={error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              Voltar
            </Button>
            <Button type="submit" loading={isActing} disabled={!isReady}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
