import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { languagesOf, type Template } from '#shared/domain/message/template.ts';
import { Language, LANGUAGE_NAMES } from '#shared/domain/values/language.ts';
import { withoutTranslations, withWords } from './worded.ts';
import { capital } from './words.ts';

type Bar = {
  readonly written: Template;
  readonly language: Language;
  readonly choose: (language: Language) => void;
  /** Absent for whoever only reads. */
  readonly change?: ((document: Template) => void) | undefined;
};

const CHOICES = Language.options.map((value) => ({ value, label: capital(LANGUAGE_NAMES[value]) }));

/** In which language the text is shown and written; whoever reads one that it does not have gets the Portuguese. */
export function LanguageBar({ written, language, choose, change }: Bar) {
  const name = LANGUAGE_NAMES[language];
  const languages = languagesOf(written);
  return (
    <Group gap="xs">
      <SegmentedControl
        size="xs"
        aria-label="Idioma"
        data={CHOICES}
        value={language}
        onChange={(value) => choose(Language.parse(value))}
      />
      {!languages.includes(language) && (
        <>
          <Text size="sm" c="dimmed">
            Este texto não existe em {name}: quem lê em {name} recebe o português.
          </Text>
          {change && (
            <Button
              size="xs"
              variant="default"
              onClick={() => change(withWords(written, language, {}))}
            >
              Escrever em {name}
            </Button>
          )}
        </>
      )}
      {change && language !== 'pt-BR' && languages.includes(language) && (
        <Button size="xs" variant="default" onClick={() => change(withoutTranslations(written))}>
          Tirar o {name}
        </Button>
      )}
    </Group>
  );
}
