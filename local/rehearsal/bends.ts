import { at, isList, isObject, type Json, rewrite } from './json.ts';

/** Where the synthesised app is changed because the emulator lacks or bends something. The product never is. */
export type Bend = {
  readonly says: string;
  /** @returns the value itself where it may stay, or undefined to take it out */
  readonly replace: (value: Json, name: string) => Json | undefined;
};

export const BENDS: readonly Bend[] = [
  {
    says: 'no outputs of DNS records: an EmailIdentity of the emulator has no DkimDNSToken',
    replace: (value) => (isOutputOf(value, /^DkimDNSToken/) ? undefined : value),
  },
  {
    says: 'the issuer of tokens is spelled out: a UserPool of the emulator has no ProviderURL',
    replace: (value) => {
      const [pool, attribute] = attributeIn(value);
      if (pool === undefined || attribute !== 'ProviderURL') return value;
      const host = ['https://cognito-idp.', { Ref: 'AWS::Region' }, '.amazonaws.com/'];
      return { 'Fn::Join': ['', [...host, { Ref: pool }]] };
    },
  },
  {
    says: 'secrets are named by their Id: a reference to a Secret of the emulator is no ARN',
    replace: (value) => {
      const named = at(value, 'Ref');
      const isSecret = typeof named === 'string' && named.startsWith('Secret');
      return isSecret ? { 'Fn::GetAtt': [named, 'Id'] } : value;
    },
  },
  {
    says: 'alarms are allowed in the group "default": the emulator asks IAM for every schedule there',
    replace: (value) => {
      const before = isList(value) ? value.indexOf(':schedule/') : -1;
      return isList(value) && before >= 0 ? value.with(before + 1, 'default') : value;
    },
  },
  {
    says: 'whoever may send to a queue may send batches: the emulator knows an action of its own for them',
    replace: (value, name) => {
      const actions = isList(value) ? value : [value];
      const sends = /^(?:Not)?Action$/.test(name) && actions.includes('sqs:SendMessage');
      return sends ? [...actions, 'sqs:SendMessageBatch'] : value;
    },
  },
  {
    says: 'e-mails are allowed from any identity: the emulator asks IAM without saying from which',
    replace: (value) =>
      isObject(value) && value['Action'] === 'ses:SendEmail' ? { ...value, Resource: '*' } : value,
  },
  {
    says: 'the console is not copied to its bucket: the function that does it wants a program in /opt',
    replace: (value) => (at(value, 'Type') === 'Custom::CDKBucketDeployment' ? undefined : value),
  },
  {
    says: 'requests without TLS are taken: the emulator speaks plain HTTP on the loopback',
    replace: (value) => {
      if (at(value, 'Condition', 'Bool', 'aws:SecureTransport') === 'false') return undefined;
      const left = at(value, 'Properties', 'PolicyDocument', 'Statement');
      return isList(left) && left.length === 0 ? undefined : value;
    },
  },
  {
    says: 'the root of the account deploys: the emulator refuses to the roles of the CDK what they may do',
    replace: (value, name) => (DEPLOYING_ROLE.test(name) ? undefined : value),
  },
];

const DEPLOYING_ROLE = /^(?:assumeRoleArn|lookupRole|cloudFormationExecutionRoleArn)$/;

/** Applies one bend wherever it is needed. */
export function bend(
  json: Json,
  { replace }: Bend,
): { readonly json: Json; readonly times: number } {
  let times = 0;
  const bent = rewrite(json, (value, name) => {
    const replaced = replace(value, name);
    if (replaced !== value) times += 1;
    return replaced;
  });
  return { json: waitingForNobodyGone(bent ?? {}), times };
}

/** A resource that waited for one that was taken out waits no longer. */
function waitingForNobodyGone(json: Json): Json {
  const resources = at(json, 'Resources');
  if (!isObject(json) || !isObject(resources)) return json;
  const left = Object.entries(resources).map(([id, resource]) => [id, freed(resource)] as const);
  return { ...json, Resources: Object.fromEntries(left) };

  function freed(resource: Json): Json {
    const waitsFor = at(resource, 'DependsOn');
    if (!isObject(resource) || !isList(waitsFor)) return resource;
    const there = waitsFor.filter(
      (id) => typeof id === 'string' && at(resources, id) !== undefined,
    );
    return { ...resource, DependsOn: there };
  }
}

function isOutputOf(value: Json, attribute: RegExp): boolean {
  const parts = at(value, 'Value', 'Fn::Join');
  if (!isList(parts) || !isList(parts[1])) return false;
  return parts[1].some((part) => attribute.test(attributeIn(part)[1] ?? ''));
}

/** The resource and the attribute that a Fn::GetAtt names; nothing of any other value. */
function attributeIn(value: Json): readonly (string | undefined)[] {
  const named = at(value, 'Fn::GetAtt');
  return isList(named) ? named.filter((name) => typeof name === 'string') : [];
}
