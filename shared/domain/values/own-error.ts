/**
 * Something went wrong, said in our own words: identifiers, counts and names of documents, never personal data. The log
 * quotes its message, which it does with no other error, since a library's may repeat what somebody typed.
 */
export class OwnError extends Error {
  override readonly name: string = 'OwnError';
}
