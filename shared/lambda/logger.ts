type Fields = Readonly<Record<string, unknown>>;

export type Logger = {
  readonly info: (message: string, fields?: Fields) => void;
  readonly error: (message: string, fields?: Fields) => void;
};

const toStandardOutput = (line: string): void => void process.stdout.write(line);

/**
 * One line of JSON each, with the `level` and `timestamp` by which Lambda's JSON log format filters. Identifiers and
 * outcome words only: never names, documents, contacts or texts.
 */
export function createLogger(write: (line: string) => void = toStandardOutput): Logger {
  const at =
    (level: 'INFO' | 'ERROR') =>
    (message: string, fields: Fields = {}): void => {
      const timestamp = new Date().toISOString();
      write(`${JSON.stringify({ ...fields, level, timestamp, message })}\n`);
    };
  return { info: at('INFO'), error: at('ERROR') };
}
