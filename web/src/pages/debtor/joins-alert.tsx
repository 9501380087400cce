import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { DebtorView } from '#events/api/debtor.ts';
import { JOIN_GROUND_TEXTS } from '#shared/domain/debtor/join.ts';
import { LIKENESS_TEXTS } from '#shared/domain/debtor/same-person.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatCount, formatMoment, formatReais } from '../../parts/format.ts';
import { TextLink } from '../../parts/text-link.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { usePart } from '../coverage/use-conflicts.ts';

/** The person has another registration: with whom it is one, why, since when, by whom, and the way back. */
export function JoinsAlert({ debtor: { debtorId, joins } }: { readonly debtor: DebtorView }) {
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
          <JoinLine key={`${join.credorId} ${join.debtorId}`} ownId={debtorId} join={join} />
        ))}
      </Stack>
    </Alert>
  );
}

type Line = { readonly ownId: string; readonly join: DebtorView['joins'][number] };

function JoinLine({ ownId, join }: Line) {
  const { debtorId, credorId, name, taxId, openDebts, principalOpen } = join;
  const { ground, signs, proof, since, by } = join;
  const { me } = useCredor();
  const part = usePart(credorId);
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
      {proof && <Text size="sm">O que mostra isso: {proof}</Text>}
      {may(me, 'find-conflicts') && (
        <Button
          mt={4}
          size="compact-xs"
          variant="default"
          loading={part.isPending}
          onClick={() => part.mutate(ownId)}
        >
          Desfazer a ligação
        </Button>
      )}
      {part.error && <Failure error={part.error} />}
    </div>
  );
}
