import { Stack } from '@mantine/core';
import { useState } from 'react';
import type * as z from 'zod';
import { CallScriptPreview } from '#events/api/call-scripts.ts';
import type { CallScripts } from '#shared/domain/call/call-script.ts';
import { useCarteiraName } from '../../parts/carteiras.ts';
import { RealDebtor } from '../../parts/real-debtor.tsx';
import { useApi } from '../../session/session.tsx';
import { ScriptCard } from './script-card.tsx';
import { useScriptsDrafted } from './use-scripts.ts';

type Props = { readonly document: z.input<typeof CallScripts> };

/** Scripts, published or not, as an operator would say them to a debtor who is looked for here. */
export function ScriptTrial({ document }: Props) {
  const api = useApi();
  const { path } = useScriptsDrafted();
  const carteiraName = useCarteiraName();
  const [shown, setShown] = useState<CallScriptPreview | null>(null);
  return (
    <Stack gap="sm">
      <RealDebtor
        preview={(debtorId) =>
          api.send(CallScriptPreview, 'POST', `${path}/preview`, { document, debtorId })
        }
        show={setShown}
      />
      {shown && <ScriptCard title={titleOf(shown, carteiraName)} script={shown} />}
    </Stack>
  );
}

const titleOf = (
  { label, carteiraId }: CallScriptPreview,
  carteiraName: (carteiraId: string) => string,
): string =>
  carteiraId === null
    ? `Como ${label} ouviria`
    : `Como ${label} ouviria, pelo roteiro da carteira ${carteiraName(carteiraId)}`;
