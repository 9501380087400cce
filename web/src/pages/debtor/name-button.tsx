import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { NameModal } from './actions/name-modal.tsx';

/** Sets the person's name right, for whoever may. */
export function NameButton({ debtor }: { readonly debtor: DebtorView }) {
  const { me } = useCredor();
  const [isOpen, setOpen] = useState(false);
  if (!may(me, 'correct-name')) return null;
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPencil size={14} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        Corrigir nome
      </Button>
      {isOpen && <NameModal debtor={debtor} close={() => setOpen(false)} />}
    </>
  );
}
