import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { LinkedText } from './linked-text.tsx';
import styles from './message-sheet.module.css';

type Message = {
  readonly to: string;
  readonly subject: string | null;
  readonly text: string;
  readonly html: string | null;
  /** By which a short message came; SMS when absent. */
  readonly by?: string;
};

type Scheme = 'light' | 'dark';

/**
 * A message as whoever got it saw or heard it: a bubble on a phone, or an e-mail with both of its faces.
 *
 * @param props `scheme` when the e-mail is to look as programs in the light or in the dark draw it; else as this one is
 */
export function MessageSheet({
  message,
  scheme,
}: {
  readonly message: Message;
  readonly scheme?: Scheme;
}) {
  const { to, subject, text, html } = message;
  if (subject === null) return <Phone to={to} text={text} by={message.by ?? 'SMS'} />;
  return (
    <Stack gap="xs">
      <div>
        <Text fw={600}>{subject}</Text>
        <Text size="sm" c="dimmed">
          Para {to}
        </Text>
      </div>
      {html === null ? (
        <Plain text={text} />
      ) : (
        <TwoFaces subject={subject} text={text} html={inScheme(html, scheme)} />
      )}
    </Stack>
  );
}

/**
 * An e-mail to look at: no script runs, links open in a tab of their own, and nothing is fetched, since reading it
 * here must not count as the debtor opening it.
 */
function framed(html: string): string {
  const rules = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"><base target="_blank">`;
  return /<head[^>]*>/i.test(html)
    ? html.replace(/<head[^>]*>/i, (head) => head + rules)
    : rules + html;
}

/** Mail programs choose by their own scheme; here the choice is the reader's. */
const inScheme = (html: string, scheme: Scheme | undefined): string =>
  scheme === undefined
    ? html
    : html.replaceAll('(prefers-color-scheme: dark)', scheme === 'dark' ? 'all' : 'not all');

function Phone({ to, text, by }: Pick<Message, 'to' | 'text'> & { readonly by: string }) {
  return (
    <Stack gap="xs" className={styles['phone']}>
      <Text size="xs" c="dimmed" ta="center">
        {by} para {to}
      </Text>
      <div className={styles['bubble']}>
        <LinkedText text={text} />
      </div>
    </Stack>
  );
}

const Plain = ({ text }: { readonly text: string }) => (
  <pre className={styles['plain']}>
    <LinkedText text={text} />
  </pre>
);

function TwoFaces({ subject, text, html }: { subject: string; text: string; html: string }) {
  const [face, setFace] = useState('html');
  return (
    <>
      <SegmentedControl
        size="xs"
        w="fit-content"
        aria-label="Como mostrar"
        data={[
          { value: 'html', label: 'Como chega' },
          { value: 'text', label: 'Só o texto' },
        ]}
        value={face}
        onChange={setFace}
      />
      {face === 'text' ? (
        <Plain text={text} />
      ) : (
        <iframe
          className={styles['frame']}
          title={`E-mail: ${subject}`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={framed(html)}
        />
      )}
    </>
  );
}
