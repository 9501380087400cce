import { Logger } from '@aws-lambda-powertools/logger';

/** Lines of JSON with identifiers and outcome words only: never names, documents, contacts or texts. */
export const createLogger = (): Logger => new Logger();
export type { Logger };
