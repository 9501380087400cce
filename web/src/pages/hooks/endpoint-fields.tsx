import { Button, Fieldset, Group, MultiSelect, Select, SimpleGrid, TextInput } from '@mantine/core';
import { ToldFact } from '#shared/domain/hooks/hook-event.ts';
import type { ErrorAt } from '../../parts/field-errors.ts';
import type { EndpointDraft } from './hooks-form.tsx';
import { FACTS, KINDS } from './words.ts';

type Fields = {
  readonly place: number;
  readonly draft: EndpointDraft;
  readonly onChange: (draft: EndpointDraft) => void;
  readonly onRemove: () => void;
  readonly errorAt: ErrorAt;
};

const isKind = (kind: string | null): kind is EndpointDraft['kind'] =>
  kind !== null && Object.hasOwn(KINDS, kind);

/** One system: its code, how it is told, and of what. */
export function EndpointFields({ place, draft, onChange, onRemove, errorAt }: Fields) {
  const { endpointId, types } = draft;
  const choose = (kind: string | null) => {
    if (!isKind(kind)) return;
    const same = { endpointId, ...(types && { types }) };
    onChange(kind === 'push' ? { kind, ...same, url: 'https://' } : { kind, ...same });
  };
  return (
    <Fieldset legend={`Destino ${place}`}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
        <TextInput
          label="Código"
          description="Letras minúsculas, números e hifens."
          value={endpointId}
          onChange={(event) => onChange({ ...draft, endpointId: event.currentTarget.value })}
          error={errorAt('endpointId')}
        />
        <Select
          label="Como avisar"
          description="O endereço precisa ser HTTPS."
          data={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
          value={draft.kind}
          onChange={choose}
          allowDeselect={false}
        />
      </SimpleGrid>
      {draft.kind === 'push' && (
        <TextInput
          mt="xs"
          label="Endereço"
          value={draft.url}
          onChange={(event) => onChange({ ...draft, url: event.currentTarget.value })}
          error={errorAt('url')}
        />
      )}
      <MultiSelect
        mt="xs"
        label="De que avisar"
        placeholder={types ? '' : 'De tudo'}
        data={ToldFact.options.map((value) => ({ value, label: FACTS[value] }))}
        value={[...(types ?? [])]}
        onChange={(chosen) => {
          const { types: _, ...rest } = draft;
          const wanted = chosen.map((type) => ToldFact.parse(type));
          onChange(wanted.length > 0 ? { ...rest, types: wanted } : rest);
        }}
        error={errorAt('types')}
        searchable
      />
      <Group justify="flex-end" gap="xs" mt="xs">
        {draft.kind !== 'pull' && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => onChange({ ...draft, keyVersion: (draft.keyVersion ?? 1) + 1 })}
          >
            Trocar a chave (versão {draft.keyVersion ?? 1})
          </Button>
        )}
        <Button size="compact-xs" variant="default" color="red" onClick={onRemove}>
          Tirar
        </Button>
      </Group>
    </Fieldset>
  );
}
