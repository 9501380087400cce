import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type Heading = { readonly title: string; readonly children?: ReactNode };

/** The name of a page, also in the browser's tab, and what can be done to the whole page beside it. */
export function PageHeading({ title, children }: Heading) {
  return (
    <Group justify="space-between" gap="xs">
      <title>{`${title} · Régua`}</title>
      <Title order={1} size="h3">
        {title}
      </Title>
      {children && <Group gap="xs">{children}</Group>}
    </Group>
  );
}
