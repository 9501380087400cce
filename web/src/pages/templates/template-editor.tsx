import { Stack, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { inLanguage, languagesOf, type Template } from '#shared/domain/message/template.ts';
import { FIRST_LANGUAGE, type Language } from '#shared/domain/values/language.ts';
import { Failure } from '../../parts/failure.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { LanguageBar } from './language-bar.tsx';
import { Previews } from './previews.tsx';
import { ProblemList } from './problem-list.tsx';
import { type Words, withWords } from './worded.ts';
import { useVerdict } from './use-template.ts';
import { type FieldName, FIELDS, variableLabel } from './words.ts';
import styles from './templates.module.css';

/** What stands on the screen, for whoever saves or publishes it. */
export type Writing = {
  readonly written: Template;
  readonly isChanged: boolean;
  /** Whether nothing keeps it from being published. */
  readonly isSound: boolean;
  readonly undo: () => void;
};

type Props = {
  readonly begun: Template;
  /** What may be done with it; shown to whoever may write texts. */
  readonly bar: (writing: Writing) => ReactNode;
  readonly children?: ReactNode;
};

const isField = (name: string): name is FieldName => Object.hasOwn(FIELDS, name);

/** Writes the next version of a text, and shows all along how it arrives and what keeps it from being published. */
export function TemplateEditor({ begun, bar, children }: Props) {
  const { me } = useCredor();
  const [written, setWritten] = useState(begun);
  const [language, setLanguage] = useState<Language>(FIRST_LANGUAGE);
  const verdict = useVerdict(written);
  const previews = (verdict.data?.previews ?? []).filter((one) => one.language === language);
  const problems = verdict.data?.problems ?? [];
  const isChanged = JSON.stringify(written) !== JSON.stringify(begun);
  const isSound = verdict.data !== undefined && !verdict.isOld && problems.length === 0;
  const shown = inLanguage(written, language);
  const isPortuguese = language === FIRST_LANGUAGE;
  const fields = Object.entries(shown).flatMap(([name, value]: [string, unknown]) =>
    isField(name) && typeof value === 'string' && (isPortuguese || name !== 'name')
      ? [[name, value] as const]
      : [],
  );
  const mayWrite = may(me, 'publish-texts');
  const write = (words: Words) => setWritten(withWords(written, language, words));
  const isThere = languagesOf(written).includes(language);
  return (
    <div className={styles['desk']}>
      <Stack gap="sm">
        <LanguageBar
          written={written}
          language={language}
          choose={setLanguage}
          change={mayWrite ? setWritten : undefined}
        />
        {(isThere ? fields : []).map(([name, value]) => (
          <Textarea
            key={`${language} ${name}`}
            label={FIELDS[name].label}
            classNames={{ input: styles['code'] ?? '' }}
            value={value}
            autosize
            minRows={FIELDS[name].rows}
            maxRows={24}
            readOnly={!mayWrite}
            onChange={(event) => write({ [name]: event.currentTarget.value })}
          />
        ))}
        {isThere &&
          shown.channel === 'whatsapp' &&
          shown.variables.map((value, index) => (
            <Textarea
              key={variableLabel(index)}
              label={variableLabel(index)}
              classNames={{ input: styles['code'] ?? '' }}
              value={value}
              autosize
              readOnly={!mayWrite}
              onChange={(event) =>
                write({ variables: shown.variables.with(index, event.currentTarget.value) })
              }
            />
          ))}
        <ProblemList problems={problems} />
        {mayWrite && bar({ written, isChanged, isSound, undo: () => setWritten(begun) })}
        {children}
      </Stack>
      <Stack gap="sm">
        {verdict.isError && <Failure error={verdict.error} />}
        <Previews document={written} language={language} previews={previews} />
      </Stack>
    </div>
  );
}
