import type { FileStore } from '#shared/adapters/files.ts';

/** A bucket in memory. */
export function memoryFiles(): FileStore & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  const bytesOf = (key: string) => new TextEncoder().encode(texts.get(key) ?? '');
  return {
    texts,
    describe: async (key) =>
      texts.has(key) ? { bytes: bytesOf(key).length, etag: 'same', metadata: {} } : null,
    read: async (key, _etag, from, bytes) => bytesOf(key).slice(from, from + bytes),
    write: async (key, text) => void texts.set(key, text),
  };
}
