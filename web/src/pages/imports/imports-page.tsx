import { Radio, Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { ImportCard } from './import-card.tsx';
import { Uploader } from '../../parts/uploader.tsx';
import { OlderImports } from './older-imports.tsx';
import { useImports } from './use-imports.ts';

/** Files of receivables: send one, follow it, mend what was rejected. */
export function ImportsPage() {
  const { me } = useCredor();
  const { imports, awaitFile, awaited } = useImports();
  const [mode, setMode] = useState('delta');
  return (
    <Stack gap="md" maw={960}>
      <PageHeading title="Importações" />
      {may(me, 'import') ? (
        <Uploader
          path="/imports"
          title="Arraste o CSV ou a planilha para cá ou escolha um arquivo"
          hint="Colunas como id, nome, cpf, valor e vencimento; separador vírgula ou ponto e vírgula; valores e datas à brasileira. Enviar de novo o mesmo arquivo não duplica nada."
          accept=".csv,.txt,.xlsx,text/csv,text/plain"
          more={{ mode, review: 'unless-mapped' }}
          consequence="Quem estiver no arquivo entra na régua e pode receber mensagens. O primeiro arquivo do credor espera que você confira as colunas."
          onSent={(fileName) => {
            setMode('delta');
            awaitFile(fileName);
          }}
        >
          <Radio.Group label="O arquivo traz" value={mode} onChange={setMode} mt="xs">
            <Stack gap={6} mt={4}>
              <Radio value="delta" label="Novidades: o que não vem nele fica como está" />
              <Radio
                value="full"
                label="A base completa: dívidas que não vêm nele saem da cobrança"
              />
            </Stack>
          </Radio.Group>
        </Uploader>
      ) : (
        <Text size="sm" c="dimmed">
          Só admin e gestor enviam arquivos.
        </Text>
      )}
      {awaited && (
        <Text size="sm" role="status">
          {awaited} chegou; a importação começa em instantes.
        </Text>
      )}
      {imports.isError && <Failure error={imports.error} retry={() => void imports.refetch()} />}
      {imports.isPending && <Loading rows={3} height={72} />}
      {imports.data?.items.length === 0 && !awaited && (
        <Nothing icon={IconFileImport} title="Nenhum arquivo ainda">
          Envie o CSV da carteira: cada linha aceita entra na régua, cada linha recusada volta com o
          motivo.
        </Nothing>
      )}
      {imports.data?.items.map((one) => (
        <ImportCard key={one.importId} one={one} />
      ))}
      {imports.data?.before != null && <OlderImports before={imports.data.before} />}
    </Stack>
  );
}
