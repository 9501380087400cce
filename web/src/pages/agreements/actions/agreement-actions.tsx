import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { AgreementRow } from '#events/api/agreement.ts';
import { useCredor } from '../../../session/credor.tsx';
import { may } from '../../../session/may.ts';
import { ApproveModal } from './approve-modal.tsx';
import { CancelModal } from './cancel-modal.tsx';
import { RefuseModal } from './refuse-modal.tsx';

type Summary = AgreementRow['agreement'];

const ACTIONS = {
  approve: { verb: 'Aprovar', in: 'proposed', Modal: ApproveModal },
  refuse: { verb: 'Recusar', in: 'proposed', Modal: RefuseModal },
  cancel: { verb: 'Cancelar acordo', in: 'active', Modal: CancelModal },
} as const;
const NAMES = ['approve', 'refuse', 'cancel'] as const;

/** What a gestor may decide about one agreement now. */
export function AgreementActions(props: {
  readonly debtorId: string;
  readonly agreement: Summary;
}) {
  const { me } = useCredor();
  const [opened, setOpened] = useState<keyof typeof ACTIONS | null>(null);
  const close = () => setOpened(null);
  const open = NAMES.filter((name) => ACTIONS[name].in === props.agreement.status);
  if (open.length === 0 || !may(me, 'decide-agreement')) return null;
  const Modal = opened && ACTIONS[opened].Modal;
  return (
    <Group gap="xs" mt={4}>
      {open.map((name) => (
        <Button
          key={name}
          size="compact-sm"
          variant={name === 'approve' ? 'light' : 'default'}
          onClick={() => setOpened(name)}
        >
          {ACTIONS[name].verb}
        </Button>
      ))}
      {Modal && <Modal {...props} close={close} />}
    </Group>
  );
}
