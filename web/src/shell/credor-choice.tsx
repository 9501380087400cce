import { NativeSelect } from '@mantine/core';
import { useCredor } from '../session/credor.tsx';

/** Whose book is on screen. */
export function CredorChoice() {
  const { me, credor, choose } = useCredor();
  return (
    <NativeSelect
      label="Credor"
      mb="sm"
      data={me.credores.map(({ credorId, name }) => ({ value: credorId, label: name }))}
      value={credor.credorId}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
