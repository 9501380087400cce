import { Alert, List, Text } from '@mantine/core';
import type { TemplateProblemView } from '#events/api/template.ts';
import { LANGUAGE_NAMES, OtherLanguage } from '#shared/domain/values/language.ts';
import { FIELDS, type FieldName } from './words.ts';

/** `translations.en.subject` is read as the subject in English. */
function placeText(field: string): string {
  const [first, language, name = ''] = field.split('.');
  const known = OtherLanguage.safeParse(language);
  if (first === 'translations' && known.success)
    return `${labelOf(name)} em ${LANGUAGE_NAMES[known.data]}`;
  return labelOf(field);
}

const labelOf = (name: string): string => (isField(name) ? FIELDS[name].label : 'Texto');

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
              {placeText(field)}
              {line === null ? '' : `, linha ${line}`}:
            </Text>{' '}
            {message}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
