import { Button } from '@mantine/core';
import { IconFileDescription } from '@tabler/icons-react';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { DossierModal } from './actions/dossier-modal.tsx';

/** Takes out the dossier, for whoever may. */
export function DossierButton({ debtor }: { readonly debtor: DebtorView }) {
  const { me } = useCredor();
  const [isOpen, setOpen] = useState(false);
  if (!may(me, 'issue-dossier') || debtor.cases.length === 0) return null;
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconFileDescription size={14} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        Emitir dossiê
      </Button>
      {isOpen && <DossierModal debtor={debtor} close={() => setOpen(false)} />}
    </>
  );
}
