import { Writable } from 'node:stream';

/** Older lines are dropped beyond this, function by function. */
const LINES_PER_FUNCTION_MAX = 5000;

export type LogLine = { readonly functionName: string; readonly line: string };
export type FunctionLogs = ReturnType<typeof createFunctionLogs>;

/** What the functions print, as CloudWatch would keep it: structured logs and metrics (EMF) alike. */
export function createFunctionLogs() {
  const linesByFunction = new Map<string, string[]>();
  const listeners: ((line: LogLine) => void)[] = [];

  function add(functionName: string, line: string): void {
    const lines = linesByFunction.get(functionName) ?? [];
    linesByFunction.set(functionName, lines);
    lines.push(line);
    // Dropped by the thousand, since taking one from the front costs as much.
    if (lines.length > LINES_PER_FUNCTION_MAX + 1000) lines.splice(0, 1000);
    for (const listener of listeners) listener({ functionName, line });
  }

  return {
    /** The stream that stands in for a function's stdout or stderr. */
    streamFor(functionName: string): Writable {
      let rest = '';
      return new Writable({
        decodeStrings: false,
        write(chunk: string | Buffer, _encoding, done) {
          const lines = (rest + chunk.toString()).split('\n');
          rest = lines.pop() ?? '';
          for (const line of lines) if (line !== '') add(functionName, line);
          done();
        },
      });
    },
    /** The latest lines of one function, or of all of them. */
    lines: (functionName?: string): string[] =>
      functionName === undefined
        ? [...linesByFunction.values()].flat()
        : [...(linesByFunction.get(functionName) ?? [])],
    /** Called with every line, also with those that are dropped later. */
    whenPrinted: (listener: (line: LogLine) => void) => void listeners.push(listener),
  };
}
