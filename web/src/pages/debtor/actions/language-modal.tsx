import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { Language, LANGUAGE_NAMES } from '#shared/domain/values/language.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { useDebtorAction } from './use-debtor-action.ts';

type Props = { readonly debtor: DebtorView; readonly close: () => void };

/** The person told the team what they would rather be written to in. */
export function LanguageModal({ debtor, close }: Props) {
  const { debtorId } = debtor;
  const [language, setLanguage] = useState<string>(debtor.language);
  const choose = useDebtorAction(debtorId, 'language', 'Idioma anotado.', close, 'PUT');
  return (
    <ActionModal
      title="Idioma das mensagens"
      verb="Anotar"
      opened
      close={close}
      act={() => choose.mutate({ language })}
      isActing={choose.isPending}
      error={choose.error}
      isReady
    >
      <Radio.Group label="A pessoa quer receber em" value={language} onChange={setLanguage}>
        <Stack gap="xs" mt="xs">
          {Language.options.map((one) => (
            <Radio key={one} value={one} label={LANGUAGE_NAMES[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm" c="dimmed">
        Vale em todos os credores e antes do que os arquivos disserem. Textos que não existem neste
        idioma seguem em português.
      </Text>
    </ActionModal>
  );
}
