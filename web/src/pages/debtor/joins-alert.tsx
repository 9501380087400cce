import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { DOCUMENT_TEXTS, JOIN_GROUND_TEXTS } from '#shared/domain/debtor/join.ts';
import { LIKENESS_TEXTS } from '#shared/domain/debtor/same-person.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatCount, formatMoment, formatReais } from '../../parts/format.ts';
import { TextLink } from '../../parts/text-link.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { usePart } from '../coverage/use-conflicts.ts';
import { RightDocumentModal } from './right-document-modal.tsx';

/** The person has another registration: with whom it is one, why, since when, by whom, and the way back. */
export function JoinsAlert({ debtor }: { readonly debtor: DebtorView }) {
  const { joins } = debtor;
  if (joins.length === 0) return null;
  return (
    <Alert
      color="regua"
      icon={<IconUsers />}
      title="A mesma pessoa tem outro cadastro"
      role="region"
      aria-label="Outros cadastros da pessoa"
    >
      <Stack gap="sm">
        <Text size="sm">
          Limites, descadastros e o que a protege valem para todos os cadastros, e um fala com ela
          de cada vez: o que deve há mais tempo.
        </Text>
        {joins.map((join) => (
          <JoinLine key={`${join.credorId} ${join.debtorId}`} own={debtor} join={join} />
        ))}
      </Stack>
    </Alert>
  );
}

type Line = {
  readonly own: { readonly debtorId: string; readonly taxId: string };
  readonly join: DebtorView['joins'][number];
};

function JoinLine({ own, join }: Line) {
  const { debtorId, credorId, name, taxId, openDebts, principalOpen } = join;
  const { ground, signs, proof, since, by, ownDocument } = join;
  const { me } = useCredor();
  const part = usePart(credorId);
  const [isSaying, setSaying] = useState(false);
  return (
    <div>
      <Text size="sm">
        <TextLink underline="always" to="/devedores/$debtorId" params={{ debtorId }}>
          {name}
        </TextLink>{' '}
        {taxId}, {formatCount(openDebts)} {openDebts === 1 ? 'dívida' : 'dívidas'},{' '}
        {formatReais(principalOpen)}. {JOIN_GROUND_TEXTS[ground]}
        {signs.length > 0 && ` (${signs.map((sign) => LIKENESS_TEXTS[sign]).join(', ')})`}. Ligado
        em {formatMoment(since)} por {by}.
      </Text>
      {ground !== 'sole-trader' && (
        <Text size="sm" fw={ownDocument === 'right' ? 400 : 600}>
          {DOCUMENT_TEXTS[ownDocument ?? 'unknown']}
        </Text>
      )}
      {proof && <Text size="sm">O que mostra isso: {proof}</Text>}
      {may(me, 'find-conflicts') && (
        <Group gap="xs" mt={4}>
          {ground !== 'sole-trader' && (
            <Button size="compact-xs" variant="default" onClick={() => setSaying(true)}>
              Dizer qual documento é o certo
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="default"
            loading={part.isPending}
            onClick={() => part.mutate(own.debtorId)}
          >
            Desfazer a ligação
          </Button>
        </Group>
      )}
      {part.error && <Failure error={part.error} />}
      {isSaying && (
        <RightDocumentModal
          credorId={credorId}
          ground={ground}
          people={[own, join]}
          close={() => setSaying(false)}
        />
      )}
    </div>
  );
}
