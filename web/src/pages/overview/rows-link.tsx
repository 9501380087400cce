import { Anchor } from '@mantine/core';
import { TextLink } from '../../parts/text-link.tsx';

const STATUS_OF = {
  'open-amount': undefined,
  'active-cases': 'active',
  'disputed-cases': 'disputed',
  settled: 'settled',
} as const;
/** Where on the same page a figure is told apart. */
const PARTS_OF: Readonly<Record<string, readonly [where: string, name: string]>> = {
  sent: ['#canais', 'Ver por canal'],
  'delivery-rate': ['#canais', 'Ver por canal'],
  held: ['#retidos', 'Ver por motivo'],
};

const isAboutCases = (key: string): key is keyof typeof STATUS_OF => Object.hasOwn(STATUS_OF, key);

/** What is behind a figure: the people it counts, or its parts. */
export function RowsLink({ figureKey }: { readonly figureKey: string }) {
  if (isAboutCases(figureKey))
    return (
      <TextLink to="/devedores" search={{ situacao: STATUS_OF[figureKey] }} size="sm">
        Ver os devedores
      </TextLink>
    );
  const parts = PARTS_OF[figureKey];
  if (!parts) return null;
  const [where, name] = parts;
  return (
    <Anchor href={where} size="sm">
      {name}
    </Anchor>
  );
}
