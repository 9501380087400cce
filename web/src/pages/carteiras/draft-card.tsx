import { List, Text } from '@mantine/core';
import type { CarteirasDraftView } from '#events/api/carteiras-draft.ts';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { compareCarteiras } from '#shared/domain/carteira/compare-carteiras.ts';
import { TextLink } from '../../parts/text-link.tsx';
import { DraftCard } from '../../parts/draft-card.tsx';
import type { Published } from './draft.ts';
import { useCarteirasDrafted } from './use-carteiras-draft.ts';

type Desk = { readonly draft: CarteirasDraftView; readonly published: Published };

/** What somebody wants changed in the carteiras. */
export function CarteirasDraftCard({ draft, published }: Desk) {
  const drafted = useCarteirasDrafted();
  const differences = differencesOf(published.document, draft.document);
  return (
    <DraftCard of="das carteiras" drafted={drafted} draft={draft} version={published.version}>
      <List size="sm" spacing={4}>
        {differences.map((text) => (
          <List.Item key={text}>{text}</List.Item>
        ))}
      </List>
      {differences.length === 0 && <Text size="sm">Nada muda.</Text>}
      {namedIn(draft.document).map((reguaId) => (
        <Text key={reguaId} size="sm">
          <TextLink underline="always" to="/regua" search={{ codigo: reguaId, aba: 'rascunho' }}>
            Simular na régua {reguaId}
          </TextLink>
        </Text>
      ))}
    </DraftCard>
  );
}

/** The réguas that a draft gives its carteiras: what it does is tried in each. */
function namedIn(document: unknown): readonly string[] {
  const { data } = Carteiras.safeParse(document);
  if (!data) return [];
  return [...new Set([...data.carteiras, data.otherwise].map(({ reguaId }) => reguaId))];
}

/** Nothing where one of the two has a rule that the facts of today no longer know. */
function differencesOf(before: unknown, after: unknown): readonly string[] {
  const [then, now] = [Carteiras.safeParse(before), Carteiras.safeParse(after)];
  return then.success && now.success ? compareCarteiras(then.data, now.data) : [];
}
