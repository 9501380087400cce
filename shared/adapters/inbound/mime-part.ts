/** One part of an e-mail: its headers in small letters, each with its last value, and its body as it was sent. */
export type MimePart = {
  readonly headers: ReadonlyMap<string, string>;
  /** Latin-1, so that each character is a byte. */
  readonly body: string;
};

const PARTS_MAX = 50;
const DEPTH_MAX = 5;

const HEAD = /^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/;

/** Reads a message or a part of one (RFC 5322, RFC 2045). Whatever is malformed is body. */
export function readPart(raw: string): MimePart {
  const [, , body = raw] = HEAD.exec(raw) ?? [];
  return { headers: new Map(headerLinesOf(raw)), body };
}

/** Each header as it stands there, from the top down, its name in small letters. */
export const headerLinesOf = (raw: string): readonly (readonly [string, string])[] =>
  (HEAD.exec(raw)?.[1] ?? '')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap((line) => {
      const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined
        ? []
        : [[name.toLowerCase(), value.trim()] as const];
    });

/** The parts of a part, itself when it has none, in order. */
export function leavesOf(part: MimePart, depth = 0): readonly MimePart[] {
  const boundary = parameterOf(part.headers.get('content-type') ?? '', 'boundary');
  if (boundary === null || depth === DEPTH_MAX) return [part];
  return part.body
    .split(`--${boundary}`)
    .slice(1, PARTS_MAX)
    .filter((text) => !text.startsWith('--'))
    .flatMap((text) => leavesOf(readPart(text.replace(/^\r?\n/, '')), depth + 1));
}

/** A parameter of a header, e.g. `charset` of a content type. */
export function parameterOf(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\s]*))`, 'i').exec(header);
  return found ? (found[1] ?? found[2] ?? null) : null;
}
