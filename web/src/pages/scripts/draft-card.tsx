import { Text } from '@mantine/core';
import type { CallScriptsDraftView } from '#events/api/call-scripts.ts';
import type { CallScripts } from '#shared/domain/call/call-script.ts';
import { useCarteiraName } from '../../parts/carteiras.ts';
import { DraftCard } from '../../parts/draft-card.tsx';
import { ScriptCard } from './script-card.tsx';
import { useScriptsDrafted } from './use-scripts.ts';

type Desk = {
  readonly draft: CallScriptsDraftView;
  /** What is read today. */
  readonly inForce: CallScripts;
  readonly version: number;
};

type Script = Pick<CallScripts, 'opening' | 'body'> & { readonly of: string };

/** What somebody wants operators to say: each script that would change, in its new words, and those that would go. */
export function ScriptsDraftCard({ draft, inForce, version }: Desk) {
  const drafted = useScriptsDrafted();
  const carteiraName = useCarteiraName();
  const before = scriptsIn(inForce, carteiraName);
  const after = scriptsIn(draft.document, carteiraName);
  const changed = after.filter((script) => !before.some((known) => isSame(known, script)));
  const gone = before.filter(({ of }) => !after.some((script) => script.of === of));
  return (
    <DraftCard of="dos roteiros" drafted={drafted} draft={draft} version={version}>
      {changed.map((script) => (
        <ScriptCard key={script.of} title={`${script.of}, como passa a ser`} script={script} />
      ))}
      {gone.map(({ of }) => (
        <Text key={of} size="sm">
          {of}: deixa de ter roteiro próprio.
        </Text>
      ))}
      {changed.length + gone.length === 0 && <Text size="sm">Nada muda.</Text>}
    </DraftCard>
  );
}

const scriptsIn = (
  { opening, body, carteiras }: CallScripts,
  carteiraName: (carteiraId: string) => string,
): readonly Script[] => [
  { of: 'Para todos', opening, body },
  ...carteiras.map((own) => ({ ...own, of: `Carteira ${carteiraName(own.carteiraId)}` })),
];

const isSame = (one: Script, other: Script): boolean =>
  one.of === other.of && one.opening === other.opening && one.body === other.body;
