import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { UnreconciledView } from '#events/api/configuration.ts';
import { may } from '../../../session/may.ts';
import { useCredor } from '../../../session/credor.tsx';
import { ApplyModal } from './apply-modal.tsx';
import { ChargeBackModal } from './charge-back-modal.tsx';
import { DismissModal, GiveBackModal } from './close-modal.tsx';
import { MatchModal } from './match-modal.tsx';

type Action = UnreconciledView['actions'][number];

const VERBS: Readonly<Record<Action, string>> = {
  match: 'Associar a um devedor',
  apply: 'Aplicar em outra dívida',
  'give-back': 'Registrar devolução',
  'charge-back': 'Registrar estorno',
  dismiss: 'Encerrar',
};
const MODALS = {
  match: MatchModal,
  apply: ApplyModal,
  'give-back': GiveBackModal,
  'charge-back': ChargeBackModal,
  dismiss: DismissModal,
} as const;
const RIGHTS = {
  match: 'match-money',
  apply: 'match-money',
  'give-back': 'close-money',
  'charge-back': 'match-money',
  dismiss: 'close-money',
} as const;

/** What may be decided about one sum, by whoever may. */
export function UnreconciledActions({ item }: { readonly item: UnreconciledView }) {
  const { me } = useCredor();
  const [opened, setOpened] = useState<Action | null>(null);
  const allowed = item.actions.filter((action) => may(me, RIGHTS[action]));
  const Modal = opened && MODALS[opened];
  return (
    <Group gap="xs">
      {allowed.map((action) => (
        <Button
          key={action}
          size="compact-sm"
          variant={RIGHTS[action] === 'match-money' ? 'light' : 'default'}
          onClick={() => setOpened(action)}
        >
          {VERBS[action]}
        </Button>
      ))}
      {Modal && <Modal item={item} close={() => setOpened(null)} />}
    </Group>
  );
}
