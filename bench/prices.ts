/**
 * List prices in US dollars, region us-east-1, as read in November 2026 in secondary sources. Those marked `isUnverified` were
 * not found in any of them and are the usual figure; check all of them against the price list before you promise a bill.
 */
export const PRICES = {
  writeUnit: { usd: 0.625e-6, isUnverified: false },
  readUnit: { usd: 0.125e-6, isUnverified: false },
  tableGigabyteMonth: { usd: 0.25, isUnverified: false },
  scheduleRing: { usd: 1e-6, isUnverified: false },
  queueRequest: { usd: 0.4e-6, isUnverified: false },
  lambdaRequest: { usd: 0.2e-6, isUnverified: false },
  lambdaGigabyteSecondArm: { usd: 0.0000133334, isUnverified: false },
  apiRequest: { usd: 1e-6, isUnverified: true },
  customEvent: { usd: 1e-6, isUnverified: true },
  logGigabyte: { usd: 0.5, isUnverified: true },
  email: { usd: 0.00016, isUnverified: false },
  smsPartToBrazil: { usd: 0.03, isUnverified: true },
} as const;

/** Until durations are measured on AWS: what one request to an AWS service is taken to last, waiting included. */
export const ASSUMED_MS_PER_REQUEST = 20;
export const ASSUMED_MS_PER_INVOCATION = 10;
