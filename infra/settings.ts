import * as z from 'zod';

const DOMAIN = /^([a-z0-9-]{1,63}\.)+[a-z]{2,63}$/;
const CERTIFICATE = /^arn:aws[a-z-]*:acm:us-east-1:\d{12}:certificate\/.+$/;
const REGIONAL_CERTIFICATE = /^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/.+$/;
const TABLE_STREAM = /^arn:aws[a-z-]*:dynamodb:[a-z0-9-]+:\d{12}:table\/[^/]+\/stream\/.+$/;
const SMS_ORIGINATION =
  /^arn:aws[a-z-]*:sms-voice:[a-z0-9-]+:\d{12}:(phone-number|pool|sender-id)\/.+$/;
const VOICE_ORIGINATION = /^arn:aws[a-z-]*:sms-voice:[a-z0-9-]+:\d{12}:(phone-number|pool)\/.+$/;
const WHATSAPP_PHONE_NUMBER =
  /^arn:aws[a-z-]*:social-messaging:[a-z0-9-]+:\d{12}:phone-number-id\/[0-9a-zA-Z]+$/;
const CONNECT_INSTANCE = /^arn:aws[a-z-]*:connect:[a-z0-9-]+:\d{12}:instance\/[a-f0-9-]{36}$/;
const WEB_ACL = /^arn:aws[a-z-]*:wafv2:us-east-1:\d{12}:global\/webacl\/.+$/;

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

const RATE_MAX = 1_000;
const perSecond = (usual: number) => z.coerce.number().int().min(1).max(RATE_MAX).default(usual);

/** The handful of things that a deployment may choose, given as `cdk deploy -c name=value`. */
export const Settings = z
  .object({
    /** Lets several deployments live in one account, e.g. `prod` and `homologacao`. */
    stage: z
      .string()
      .regex(/^[a-z][a-z0-9-]{1,19}$/)
      .default('prod'),
    /** Who is told when something breaks. Empty: alarms ring, but nobody is written to. */
    alarmEmail: z.union([z.literal(''), z.email()]).default(''),
    /** Domains whose addresses credores write from, separated by commas. Without one, no e-mail may leave. */
    emailDomains: z
      .string()
      .default('')
      .transform((text) => text.split(',').flatMap((domain) => domain.trim() || []))
      .pipe(z.array(z.string().regex(DOMAIN)).max(20)),
    /**
     * A domain that receives e-mail here, e.g. `respostas.loja.com.br`: answers of debtors are read when credores write with
     * an address in it as theirs to answer to. Empty: nobody reads them here.
     */
    replyDomain: z.union([z.literal(''), z.string().regex(DOMAIN)]).default(''),
    /** Where debtors and the team find this deployment, e.g. `pague.loja.com.br`. Empty: CloudFront's own name. */
    domainName: z.union([z.literal(''), z.string().regex(DOMAIN)]).default(''),
    /** The certificate of `domainName`, issued in us-east-1 as CloudFront wants it. */
    certificateArn: z.union([z.literal(''), z.string().regex(CERTIFICATE)]).default(''),
    /** A web ACL of AWS WAF (scope CLOUDFRONT) to put before everything. */
    webAclArn: z.union([z.literal(''), z.string().regex(WEB_ACL)]).default(''),
    /** What SES takes from the account each second, as its console tells (Account dashboard, maximum send rate). */
    emailsPerSecond: perSecond(10),
    /** What the account may hand over as SMS each second (Service Quotas). */
    smsPerSecond: perSecond(5),
    /** What the account may hand over to WhatsApp each second; Meta lets a new number send 80. */
    whatsappPerSecond: perSecond(20),
    /** What the account may hand over as voice messages each second (Service Quotas); so many begin to ring at once. */
    voicePerSecond: perSecond(1),
    /** The log groups of SMS belong to the account: one deployment in it makes them, others say `no`. */
    makesSmsLogs: z.enum(['yes', 'no']).default('yes'),
    /**
     * What SMS leave from at AWS End User Messaging: the ARN of a short code, a number or a pool of the account. Empty: they leave by
     * SNS, from whatever it chooses.
     */
    smsOrigination: z.union([z.literal(''), z.string().regex(SMS_ORIGINATION)]).default(''),
    /**
     * The phone number at AWS End User Messaging Social that WhatsApp leaves from, by its ARN. Empty: none leaves, whatever a contact
     * policy says.
     */
    whatsappPhoneNumber: z
      .union([z.literal(''), z.string().regex(WHATSAPP_PHONE_NUMBER)])
      .default(''),
    /**
     * What machines call from at AWS End User Messaging: the ARN of a number with voice, or of a pool of them. Empty: no machine calls,
     * whatever a contact policy says.
     */
    voiceOrigination: z.union([z.literal(''), z.string().regex(VOICE_ORIGINATION)]).default(''),
    /**
     * The Amazon Connect instance that calls debtors, by its ARN; its region is its own, for Connect has none in Brazil. Empty: operators dial
     * by hand.
     */
    connectInstance: z.union([z.literal(''), z.string().regex(CONNECT_INSTANCE)]).default(''),
    /** The flow that connects whoever picks up, and the queue whose agents speak; both by their ids. */
    connectFlowId: z.union([z.literal(''), z.uuid()]).default(''),
    connectQueueId: z.union([z.literal(''), z.uuid()]).default(''),
    /** The bucket in which Connect stores recordings, with its events turned on. Empty: nobody learns where they lie. */
    connectRecordings: z.union([z.literal(''), z.string().regex(BUCKET)]).default(''),
    /** After a disaster: the stream of the table that was restored, to go on with in place of the first one. */
    restoredTableStreamArn: z.union([z.literal(''), z.string().regex(TABLE_STREAM)]).default(''),
    /**
     * Where gateways that prove themselves by a certificate call (mTLS), e.g. `gateways.loja.com.br`. Empty: nowhere, and
     * such gateways are refused.
     */
    gatewayDomainName: z.union([z.literal(''), z.string().regex(DOMAIN)]).default(''),
    /** The certificate of `gatewayDomainName`, issued in the region of the deployment as API Gateway wants it. */
    gatewayCertificateArn: z
      .union([z.literal(''), z.string().regex(REGIONAL_CERTIFICATE)])
      .default(''),
    /** A file of the certificates (PEM) that sign the gateways' own: whoever bears another is not let in. */
    gatewayTruststore: z.union([z.literal(''), z.string().endsWith('.pem')]).default(''),
    /** `yes`: a régua is published by two people, of whom the second did not write it. */
    fourEyes: z.enum(['yes', 'no']).default('no'),
    /** Address of a sandbox gateway; empty in production. */
    sandboxGatewayUrl: z.union([z.literal(''), z.url()]).default(''),
    /** Address of a simulated system of a credor's that is told things; empty in production. */
    sandboxHooksUrl: z.union([z.literal(''), z.url()]).default(''),
    /** Address of a sandbox bureau and cartório; empty in production. */
    sandboxRegistryUrl: z.union([z.literal(''), z.url()]).default(''),
  })
  .refine(
    ({ domainName, certificateArn }) => (domainName === '') === (certificateArn === ''),
    'domainName and certificateArn come together: give both or neither',
  )
  .refine(
    ({ connectInstance, connectFlowId, connectQueueId }) =>
      new Set([connectInstance, connectFlowId, connectQueueId].map((one) => one === '')).size === 1,
    'connectInstance, connectFlowId and connectQueueId come together: give all or none',
  )
  .refine(
    ({ gatewayDomainName, gatewayCertificateArn, gatewayTruststore }) =>
      new Set(
        [gatewayDomainName, gatewayCertificateArn, gatewayTruststore].map((one) => one === ''),
      ).size === 1,
    'gatewayDomainName, gatewayCertificateArn and gatewayTruststore come together: give all or none',
  );
export type Settings = z.infer<typeof Settings>;

/** @throws an Error that names each setting that cannot be */
export function readSettings(context: (name: string) => unknown): Settings {
  const given = Object.fromEntries(
    Object.keys(Settings.shape).flatMap((name) => {
      const value = context(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const parsed = Settings.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Error(
    `A setting cannot be read (cdk -c name=value):\n${z.prettifyError(parsed.error)}`,
  );
}
