import { Card, Group, Text, Title } from '@mantine/core';
import { CARTEIRA_FACTS, CarteiraRule } from '#shared/domain/carteira/facts.ts';
import { ruleText } from '#shared/domain/rule/rule-text.ts';
import { TextLink } from '../../parts/text-link.tsx';
import type { useOwnPolicies } from './use-carteiras.ts';
import type { PlaceDraft } from './draft.ts';
import { exceptionText } from './exception-draft.ts';

type Shown = {
  readonly place: PlaceDraft;
  /** Absent for the carteira of whoever no other takes. */
  readonly rule?: unknown;
  readonly order: number;
  readonly policies: ReturnType<ReturnType<typeof useOwnPolicies>>;
};

/** One carteira: whom it takes, by which régua, who works it, and what holds only there. */
export function CarteiraCard({ place, rule, order, policies }: Shown) {
  const { carteiraId, name, reguaId, reguaForAll, team, exceptions = [] } = place;
  const { bands, limits } = policies;
  return (
    <Card withBorder padding="sm" component="section" aria-label={name}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Title order={2} size="h5">
          {order}. {name}
        </Title>
        <Text size="xs" c="dimmed">
          {carteiraId}
        </Text>
      </Group>
      <Text size="sm">{rule === undefined ? 'Quem nenhuma outra toma.' : `${textOf(rule)}.`}</Text>
      <Text size="sm" c="dimmed">
        {reguaForAll ? 'Todos seguem a régua' : 'Quem entra segue a régua'}{' '}
        <TextLink underline="always" to="/regua" search={{ codigo: reguaId }}>
          {reguaId}
        </TextLink>
        . {team ? `Equipe: ${team.join(', ')}. ` : 'Toda a equipe a trabalha. '}
        {bands.length > 0 ? (
          <TextLink underline="always" to="/ofertas">
            Ofertas: {bands.map((band) => band.name).join(', ')}
          </TextLink>
        ) : (
          'Ofertas de todas'
        )}
        {'. '}
        {limits.length > 0 ? (
          <TextLink underline="always" to="/contato">
            Contato: {limits.length === 1 ? '1 regra própria' : `${limits.length} regras próprias`}
          </TextLink>
        ) : (
          'Contato como em todas'
        )}
        .
      </Text>
      {exceptions.map((exception) => (
        <Text key={JSON.stringify(exception)} size="sm">
          Exceção à régua: {exceptionText(exception)}.
        </Text>
      ))}
    </Card>
  );
}

/** A rule that facts of today no longer know is shown as it is written. */
function textOf(rule: unknown): string {
  const parsed = CarteiraRule.safeParse(rule);
  return parsed.success ? ruleText(parsed.data, CARTEIRA_FACTS) : JSON.stringify(rule);
}
