import { Select } from '@mantine/core';

type Props = {
  readonly people: readonly { readonly debtorId: string; readonly taxId: string }[];
  /** The registration whose document is the person's; null while nobody knows. */
  readonly right: string | null;
  readonly say: (right: string | null) => void;
};

/** Of two documents of one person one is wrong: which is right, where that is known. */
export function RightDocument({ people, right, say }: Props) {
  return (
    <Select
      label="Qual documento é o da pessoa"
      description="Por um que pode ser de outra pessoa nada é negativado nem protestado, nenhum boleto é pedido por arquivo e nenhum contato é procurado; o que já está negativado ou protestado é retirado."
      placeholder="Ainda não se sabe"
      data={people.map(({ debtorId, taxId }) => ({ value: debtorId, label: taxId }))}
      value={right}
      onChange={say}
      clearable
      clearButtonProps={{ 'aria-label': 'Ainda não se sabe' }}
    />
  );
}
