/** What came is no spreadsheet that can be read; the message says why, in pt-BR, for whoever sent it. */
export class UnreadableSheet extends Error {
  override readonly name = 'UnreadableSheet';
}
