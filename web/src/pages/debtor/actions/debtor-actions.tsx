import { Button, Menu } from '@mantine/core';
import {
  IconAddressBook,
  IconBellOff,
  IconCalendarEvent,
  IconChevronDown,
  IconContract,
  IconEdit,
  IconFileMinus,
  IconFilePlus,
  IconGavel,
  IconHandStop,
  IconHeartHandshake,
  IconHeartMinus,
  IconLanguage,
  IconLockOpen,
  IconMessages,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  IconRoute,
  IconScale,
  IconStairsUp,
  IconFileAlert,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { ContactWay } from '#shared/domain/gate/contact-way.ts';
import { FLAG_NAMES } from '../../../parts/words.ts';
import { useCredor } from '../../../session/credor.tsx';
import { may } from '../../../session/may.ts';
import { NegotiationModal } from '../negotiation/negotiation-modal.tsx';
import { ConversationModal } from './conversation-modal.tsx';
import { CorrectionModal } from './correction-modal.tsx';
import { debtsOf } from './debts-choice.tsx';
import { DisputeClosingModal } from './dispute-closing-modal.tsx';
import { DisputeModal } from './dispute-modal.tsx';
import { FlagLiftingModal } from './flag-lifting-modal.tsx';
import { FlagModal } from './flag-modal.tsx';
import { LanguageModal } from './language-modal.tsx';
import { ListingBarModal } from './listing-bar-modal.tsx';
import { ListingModal } from './listing-modal.tsx';
import { LookupModal } from './lookup-modal.tsx';
import { OptOutModal } from './opt-out-modal.tsx';
import { OverrideModal } from './override-modal.tsx';
import { PauseModal } from './pause-modal.tsx';
import { PromiseModal } from './promise-modal.tsx';
import { ReguaMoveModal } from './regua-move-modal.tsx';
import { ResumeModal } from './resume-modal.tsx';
import { ReturnModal, wasWithdrawn } from './return-modal.tsx';
import { StopModal } from './stop-modal.tsx';
import { UnlockModal } from './unlock-modal.tsx';
import { mayBeWithdrawn, WithdrawalModal } from './withdrawal-modal.tsx';

/** Every mark that there is. */
const FLAGS = Object.keys(FLAG_NAMES).length;

/** What a person of the team can decide about a debtor; only what their role and the debtor's state allow. */
export function DebtorActions({ debtor }: { readonly debtor: DebtorView }) {
  const { me } = useCredor();
  const [chosen, setChosen] = useState<string | null>(null);
  const hasCase = (status: string) => debtor.cases.some((known) => known.status === status);
  const hasPromise = debtor.cases.some(({ promises }) =>
    promises.some(({ status }) => status === 'made'),
  );
  const isGoing = debtor.cases.some(
    ({ status, ladder }) => status !== 'settled' && ladder.stop === null,
  );
  const isResting = debtor.cases.some(
    ({ ladder }) => ladder.pause !== null || ladder.stop !== null,
  );
  const actions = [
    {
      key: 'negotiate',
      label: 'Negociar',
      icon: IconContract,
      isOpen: may(me, 'negotiate') && hasCase('active'),
      Modal: NegotiationModal,
    },
    {
      key: 'promise',
      label: hasPromise ? 'Remarcar promessa' : 'Registrar promessa',
      icon: IconCalendarEvent,
      isOpen: may(me, 'negotiate') && hasCase('active'),
      Modal: PromiseModal,
    },
    {
      key: 'dispute',
      label: 'Registrar contestação',
      icon: IconScale,
      isOpen: may(me, 'dispute') && hasCase('active'),
      Modal: DisputeModal,
    },
    {
      key: 'close-dispute',
      label: 'Encerrar contestação',
      icon: IconGavel,
      isOpen: may(me, 'close-dispute') && hasCase('disputed'),
      Modal: DisputeClosingModal,
    },
    {
      key: 'pause',
      label: 'Pausar a régua',
      icon: IconPlayerPause,
      isOpen: may(me, 'rest-ladder') && isGoing,
      Modal: PauseModal,
    },
    {
      key: 'resume',
      label: 'Retomar a régua',
      icon: IconPlayerPlay,
      isOpen: may(me, 'rest-ladder') && isResting,
      Modal: ResumeModal,
    },
    {
      key: 'stop',
      label: 'Encerrar a régua',
      icon: IconPlayerStop,
      isOpen: may(me, 'rest-ladder') && isGoing,
      Modal: StopModal,
    },
    {
      key: 'override',
      label: 'Abrir exceção na régua',
      icon: IconRoute,
      isOpen: may(me, 'rest-ladder') && isGoing,
      Modal: OverrideModal,
    },
    {
      key: 'regua',
      label: 'Mudar de régua',
      icon: IconStairsUp,
      isOpen: may(me, 'move-case') && isGoing,
      Modal: ReguaMoveModal,
    },
    {
      key: 'listing',
      label: 'Negativar ou protestar',
      icon: IconFileAlert,
      isOpen: may(me, 'ask-listing') && hasCase('active') && debtor.listingBar === null,
      Modal: ListingModal,
    },
    {
      key: 'listing-bar',
      label: 'Impedir negativação',
      icon: IconHandStop,
      isOpen: may(me, 'end-listing') && debtor.listingBar === null,
      Modal: ListingBarModal,
    },
    {
      key: 'correction',
      label: 'Corrigir dívida',
      icon: IconEdit,
      isOpen: may(me, 'decide-debts') && debtsOf(debtor, mayBeWithdrawn).length > 0,
      Modal: CorrectionModal,
    },
    {
      key: 'withdrawal',
      label: 'Retirar da cobrança',
      icon: IconFileMinus,
      isOpen: may(me, 'decide-debts') && debtsOf(debtor, mayBeWithdrawn).length > 0,
      Modal: WithdrawalModal,
    },
    {
      key: 'return',
      label: 'Desfazer retirada',
      icon: IconFilePlus,
      isOpen: may(me, 'decide-debts') && debtsOf(debtor, wasWithdrawn).length > 0,
      Modal: ReturnModal,
    },
    {
      key: 'lookup',
      label: 'Consultar contatos',
      icon: IconAddressBook,
      isOpen: may(me, 'look-up') && hasCase('active'),
      Modal: LookupModal,
    },
    {
      key: 'conversation',
      label: 'Registrar conversa',
      icon: IconMessages,
      isOpen: may(me, 'converse'),
      Modal: ConversationModal,
    },
    {
      key: 'flag',
      label: 'Marcar a pessoa',
      icon: IconHeartHandshake,
      isOpen: may(me, 'flag') && debtor.flags.length < FLAGS,
      Modal: FlagModal,
    },
    {
      key: 'lift-flag',
      label: 'Retirar marca',
      icon: IconHeartMinus,
      isOpen: may(me, 'lift-flag') && debtor.flags.length > 0,
      Modal: FlagLiftingModal,
    },
    {
      key: 'language',
      label: 'Idioma das mensagens',
      icon: IconLanguage,
      isOpen: may(me, 'opt-out'),
      Modal: LanguageModal,
    },
    {
      key: 'opt-out',
      label: 'Descadastrar canal',
      icon: IconBellOff,
      isOpen: may(me, 'opt-out') && debtor.optedOut.length < ContactWay.options.length,
      Modal: OptOutModal,
    },
    {
      key: 'unlock',
      label: 'Liberar portal',
      icon: IconLockOpen,
      isOpen: may(me, 'unlock-identity') && debtor.identityLocked,
      Modal: UnlockModal,
    },
  ].filter(({ isOpen }) => isOpen);
  if (actions.length === 0) return null;
  const Modal = actions.find(({ key }) => key === chosen)?.Modal;
  return (
    <>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            Ações
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {actions.map(({ key, label, icon: Icon }) => (
            <Menu.Item
              key={key}
              leftSection={<Icon size={16} aria-hidden />}
              onClick={() => setChosen(key)}
            >
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {Modal && <Modal debtor={debtor} close={() => setChosen(null)} />}
    </>
  );
}
