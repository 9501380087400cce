import { Alert, List, Text } from '@mantine/core';
import type { TemplateProblemView } from '#events/api/template.ts';
import { FIELDS, type FieldName } from './words.ts';

const isField = (name: string): name is FieldName => Object.hasOwn(FIELDS, name);

/** What keeps a text from being published, each with its field and line. */
export function ProblemList({ problems }: { readonly problems: readonly TemplateProblemView[] }) {
  if (problems.length === 0) return null;
  return (
    <Alert
      color="orange"
      role="status"
      title={
        problems.length === 1
          ? 'Um problema antes de publicar'
          : `${problems.length} problemas antes de publicar`
      }
    >
      <List size="sm" spacing={4}>
        {problems.map(({ field, line, message }) => (
          <List.Item key={`${field} ${message}`}>
            <Text span fw={600}>
              {isField(field) ? FIELDS[field].label : 'Texto'}
              {line === null ? '' : `, linha ${line}`}:
            </Text>{' '}
            {message}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
