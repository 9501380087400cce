/** An error that a service answers with, in whatever shape its protocol gives errors. */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;
  /** The code of the older query protocol, where it differs: SQS still sends both. */
  readonly queryCode: string | undefined;

  constructor(code: string, message: string, status = 400, queryCode?: string) {
    super(message);
    this.name = 'AwsError';
    this.code = code;
    this.status = status;
    this.queryCode = queryCode;
  }
}
