import { Stack, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Template } from '#shared/domain/message/template.ts';
import { Failure } from '../../parts/failure.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { Previews } from './previews.tsx';
import { ProblemList } from './problem-list.tsx';
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
  const verdict = useVerdict(written);
  const problems = verdict.data?.problems ?? [];
  const isChanged = JSON.stringify(written) !== JSON.stringify(begun);
  const isSound = verdict.data !== undefined && !verdict.isOld && problems.length === 0;
  const fields = Object.entries(written).filter(([name]) => isField(name));
  return (
    <div className={styles['desk']}>
      <Stack gap="sm">
        {fields.map(([name, value]) => (
          <Textarea
            key={name}
            label={isField(name) ? FIELDS[name].label : name}
            classNames={{ input: styles['code'] ?? '' }}
            value={value}
            autosize
            minRows={isField(name) ? FIELDS[name].rows : 1}
            maxRows={24}
            readOnly={!may(me, 'publish-texts')}
            onChange={(event) => setWritten({ ...written, [name]: event.currentTarget.value })}
          />
        ))}
        {written.channel === 'whatsapp' &&
          written.variables.map((value, index) => (
            <Textarea
              key={variableLabel(index)}
              label={variableLabel(index)}
              classNames={{ input: styles['code'] ?? '' }}
              value={value}
              autosize
              readOnly={!may(me, 'publish-texts')}
              onChange={(event) =>
                setWritten({
                  ...written,
                  variables: written.variables.with(index, event.currentTarget.value),
                })
              }
            />
          ))}
        <ProblemList problems={problems} />
        {may(me, 'publish-texts') &&
          bar({ written, isChanged, isSound, undo: () => setWritten(begun) })}
        {children}
      </Stack>
      <Stack gap="sm">
        {verdict.isError && <Failure error={verdict.error} />}
        <Previews document={written} previews={verdict.data?.previews ?? []} />
      </Stack>
    </div>
  );
}
