import { Textarea } from '@mantine/core';
import type { CallScripts } from '#shared/domain/call/call-script.ts';
import type { ErrorAt } from '../../parts/field-errors.ts';
import { BODY_LABEL, OPENING_LABEL } from './words.ts';
import styles from './scripts.module.css';

type Script = Pick<CallScripts, 'opening' | 'body'>;

type Fields<S extends Script> = {
  readonly script: S;
  readonly onChange: (script: S) => void;
  readonly errorAt: ErrorAt;
};

/** The two halves of a script, in Liquid. */
export function ScriptFields<S extends Script>({ script, onChange, errorAt }: Fields<S>) {
  const classNames = { input: styles['code'] ?? '' };
  return (
    <>
      <Textarea
        label={OPENING_LABEL}
        description="Pode ser qualquer um: não fale de dívida nem de valores."
        classNames={classNames}
        value={script.opening}
        autosize
        minRows={3}
        maxRows={16}
        onChange={(event) => onChange({ ...script, opening: event.currentTarget.value })}
        error={errorAt('opening')}
      />
      <Textarea
        label={BODY_LABEL}
        mt="xs"
        description="Aparece depois que o operador confirma com quem fala."
        classNames={classNames}
        value={script.body}
        autosize
        minRows={4}
        maxRows={24}
        onChange={(event) => onChange({ ...script, body: event.currentTarget.value })}
        error={errorAt('body')}
      />
    </>
  );
}
