import { CfnOutput, RemovalPolicy } from 'aws-cdk-lib';
import { EmailIdentity, Identity, MailFromBehaviorOnMxFailure } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';

/** A domain that credores write from, signed with DKIM. Its outputs are the DNS records that prove it is ours. */
export class EmailDomain extends Construct {
  constructor(scope: Construct, domain: string) {
    super(scope, `EmailDomain-${domain}`);
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      mailFromDomain: `cobranca.${domain}`,
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
    });
    identity.applyRemovalPolicy(RemovalPolicy.RETAIN);
    for (const [index, { name, value }] of identity.dkimRecords.entries())
      new CfnOutput(this, `Dkim${index + 1}`, {
        description: `DNS record that lets e-mails of ${domain} be signed`,
        value: `${name} CNAME ${value}`,
      });
  }
}
