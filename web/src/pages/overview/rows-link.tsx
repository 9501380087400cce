import { TextLink } from '../../parts/text-link.tsx';

const STATUS_OF = {
  'open-amount': 'active',
  'active-cases': 'active',
  'disputed-cases': 'disputed',
  recovered: 'settled',
  payments: 'settled',
  settled: 'settled',
} as const;

const isAboutCases = (key: string): key is keyof typeof STATUS_OF => Object.hasOwn(STATUS_OF, key);

/** The people behind a figure, where a figure is about people. */
export function RowsLink({ figureKey }: { readonly figureKey: string }) {
  if (!isAboutCases(figureKey)) return null;
  return (
    <TextLink to="/devedores" search={{ situacao: STATUS_OF[figureKey] }} size="sm">
      Ver os devedores
    </TextLink>
  );
}
