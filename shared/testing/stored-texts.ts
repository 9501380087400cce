import { createHash } from 'node:crypto';
import type { UploadText } from '#shared/adapters/file-upload.ts';
import { type FileStore, FileReplaced } from '#shared/adapters/files.ts';

type Stored = { readonly bytes: Uint8Array; readonly metadata: Readonly<Record<string, string>> };

/** A file store in memory: `put` is an upload, `text` reads what was written. */
export type StoredTexts = FileStore & {
  readonly uploadText: UploadText;
  readonly put: (key: string, content: string | Uint8Array, mapping?: string) => void;
  readonly text: (key: string) => string;
  readonly keys: () => readonly string[];
};

export function storedTexts(): StoredTexts {
  const stored = new Map<string, Stored>();
  const etagOf = ({ bytes }: Stored): string => createHash('md5').update(bytes).digest('hex');
  return {
    async describe(key) {
      const file = stored.get(key);
      if (!file) return null;
      return { bytes: file.bytes.length, etag: etagOf(file), metadata: file.metadata };
    },
    async read(key, etag, from, bytes) {
      const file = stored.get(key);
      if (!file || etagOf(file) !== etag) throw new FileReplaced();
      return file.bytes.subarray(from, from + bytes);
    },
    async write(key, text) {
      stored.set(key, { bytes: Buffer.from(text), metadata: {} });
    },
    async uploadText(key, texts) {
      const parts: string[] = [];
      for await (const text of texts) parts.push(text);
      stored.set(key, { bytes: Buffer.from(parts.join('')), metadata: {} });
    },
    put(key, content, mapping) {
      stored.set(key, { bytes: Buffer.from(content), metadata: mapping ? { mapping } : {} });
    },
    text: (key) => Buffer.from(stored.get(key)?.bytes ?? []).toString(),
    keys: () => [...stored.keys()],
  };
}
