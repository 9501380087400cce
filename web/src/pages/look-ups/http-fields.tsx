import { SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { LegalBasis } from '#shared/domain/debtor/contact.ts';
import type { ErrorAt } from '../../parts/field-errors.ts';
import { LEGAL_BASES } from '../../parts/words.ts';
import { type HttpDraft, withWords, wordsFor } from './draft.ts';

type Fields = {
  readonly provider: HttpDraft;
  readonly onChange: (provider: HttpDraft) => void;
  readonly errorAt: ErrorAt;
};

const LISTS = [
  ['emails', 'E-mails'],
  ['phones', 'Telefones'],
] as const;
const NO_PLACE: NonNullable<HttpDraft['phones']> = { list: '', value: '' };

/** Where a provider is asked, and where in its answer e-mails, phones and their legal basis stand. */
export function HttpFields({ provider, onChange, errorAt }: Fields) {
  const { body = '', ...withoutBody } = provider;
  const change = (changes: Partial<HttpDraft>) => onChange({ ...provider, ...changes });
  return (
    <Stack gap="xs">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
        <TextInput
          label="Nome"
          description="O mesmo da chave no segredo."
          value={provider.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          error={errorAt('name')}
        />
        <TextInput
          label="Cabeçalho da chave"
          description="Em que a chave vai com a pergunta."
          value={provider.keyHeader ?? ''}
          onChange={(event) => change({ keyHeader: event.currentTarget.value })}
          error={errorAt('keyHeader')}
        />
      </SimpleGrid>
      <TextInput
        label="Endereço"
        description="HTTPS. Sem corpo, com {documento} onde vai o CPF ou CNPJ."
        value={provider.url}
        onChange={(event) => change({ url: event.currentTarget.value })}
        error={errorAt('url')}
      />
      <Textarea
        label="Corpo da pergunta, em JSON"
        description="Com {documento}, entre aspas, onde vai o CPF ou CNPJ: assim ele não fica nos registros do provedor. Em branco, a pergunta é um GET."
        value={body}
        onChange={({ currentTarget: { value } }) =>
          onChange(value.trim() === '' ? withoutBody : { ...withoutBody, body: value })
        }
        autosize
        minRows={2}
        error={errorAt('body')}
      />
      {LISTS.map(([list, name]) => {
        const place = provider[list] ?? NO_PLACE;
        const { basis, ...plain } = place;
        return (
          <SimpleGrid key={list} cols={{ base: 1, sm: 3 }} spacing="xs">
            <TextInput
              label={`${name}: lista`}
              value={place.list}
              onChange={(event) =>
                change({ [list]: { ...place, list: event.currentTarget.value } })
              }
              error={errorAt(`${list}.list`)}
            />
            <TextInput
              label={`${name}: campo do valor`}
              value={place.value}
              onChange={(event) =>
                change({ [list]: { ...place, value: event.currentTarget.value } })
              }
              error={errorAt(`${list}.value`)}
            />
            <TextInput
              label={`${name}: campo da base`}
              value={basis ?? ''}
              onChange={({ currentTarget: { value } }) =>
                change({ [list]: value === '' ? plain : { ...plain, basis: value } })
              }
              error={errorAt(`${list}.basis`)}
            />
          </SimpleGrid>
        );
      })}
      <TextInput
        label="Telefones: campo do DDD"
        description="Se o provedor o dá à parte do número."
        value={provider.phones?.areaCode ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const { areaCode: _, ...place } = provider.phones ?? NO_PLACE;
          change({ phones: value === '' ? place : { ...place, areaCode: value } });
        }}
        error={errorAt('phones.areaCode')}
      />
      <Text size="sm" c="dimmed">
        Onde há campo da base, só entra o dado cuja palavra está abaixo; separe palavras por
        vírgula.
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xs">
        {LegalBasis.options.map((basis) => (
          <TextInput
            key={basis}
            label={`Quer dizer ${LEGAL_BASES[basis]}`}
            defaultValue={wordsFor(provider.bases, basis)}
            onChange={(event) =>
              change({ bases: withWords(provider.bases, basis, event.currentTarget.value) })
            }
          />
        ))}
      </SimpleGrid>
    </Stack>
  );
}
