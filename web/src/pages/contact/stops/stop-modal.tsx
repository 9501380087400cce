import { Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Me } from '#events/api/configuration.ts';
import { useCarteiraChoices, useCarteiraName } from '../../../parts/carteiras.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { useCredor } from '../../../session/credor.tsx';
import { scopeText } from './scope-text.ts';
import { useStops } from './use-stops.ts';

const REASON_LENGTH_MIN = 3;
const REASON_LENGTH_MAX = 200;

type Scope = Parameters<typeof scopeText>[0];
type Carteira = { readonly credorId: string; readonly carteiraId: string };

/** What somebody who sees these credores may want to stop. */
const scopesOf = ({ credores }: Me, carteiras: readonly Carteira[]): readonly Scope[] => [
  { kind: 'all' },
  { kind: 'channel', channel: 'email' },
  { kind: 'channel', channel: 'sms' },
  { kind: 'channel', channel: 'whatsapp' },
  { kind: 'channel', channel: 'voice' },
  ...credores.map(({ credorId }) => ({ kind: 'credor' as const, credorId })),
  ...carteiras.map((carteira) => ({ kind: 'carteira' as const, ...carteira })),
];

/** Asks what to stop and why, and stops it at once. */
export function StopModal({ close }: { readonly close: () => void }) {
  const { me, credor } = useCredor();
  const { credorId } = credor;
  const carteiraName = useCarteiraName();
  const carteiras = useCarteiraChoices().map(({ value }) => ({ credorId, carteiraId: value }));
  const scopes = scopesOf(me, carteiras);
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const stop = useStops('POST', 'Interrompido.', close);
  const scope = chosen === null ? undefined : scopes[Number(chosen)];
  return (
    <ActionModal
      title="Interromper envios"
      verb="Interromper agora"
      opened
      close={close}
      act={() => stop.mutate({ path: '', body: { scope, reason: reason.trim() } })}
      isActing={stop.isPending}
      error={stop.error}
      isReady={scope !== undefined && reason.trim().length >= REASON_LENGTH_MIN}
    >
      <Select
        label="O que parar"
        placeholder="Escolha"
        data={scopes.map((one, index) => ({
          value: String(index),
          label: scopeText(one, me, carteiraName),
        }))}
        value={chosen}
        onChange={setChosen}
        allowDeselect={false}
      />
      <TextInput
        label="Por quê"
        description="A equipe e a auditoria leem isto."
        maxLength={REASON_LENGTH_MAX}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed">
        Vale na hora para toda mensagem cuja vez ainda não chegou, também as que estão na fila.
        Nenhuma se perde: elas esperam até você liberar.
      </Text>
    </ActionModal>
  );
}
