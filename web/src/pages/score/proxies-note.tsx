import { Text } from '@mantine/core';
import type { Proxy } from '#shared/domain/score/proxy.ts';
import { formatFigure, groupName } from './words.ts';

/** What the facts that a score looks at give away of what it does not look at. */
export function ProxiesNote({ proxies }: { readonly proxies: readonly Proxy[] }) {
  if (proxies.length === 0) return null;
  const told = proxies.map(({ by, name, auc }) => `${groupName(by, name)} ${formatFigure(auc)}`);
  return (
    <Text size="xs" c="dimmed">
      O que o score olha deixa adivinhar o que ele não olha? AUC de quem só tem esses dados (0,500:
      não deixa; 1,000: de todo): {told.join('; ')}.
    </Text>
  );
}
