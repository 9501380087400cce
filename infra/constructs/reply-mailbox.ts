import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { ReceiptRuleSet, TlsPolicy } from 'aws-cdk-lib/aws-ses';
import { S3 } from 'aws-cdk-lib/aws-ses-actions';
import { Construct } from 'constructs';
import type { FilePrefix } from '../files.ts';

const PREFIX: FilePrefix = 'replies/';

/**
 * Stores each e-mail to a domain as a file, whose arrival is told to the queue of replies. SES has one active set of rules
 * for the whole account, so a person makes this one active with the command in the output.
 */
export class ReplyMailbox extends Construct {
  constructor(scope: Construct, id: string, props: { files: IBucket; domain: string }) {
    super(scope, id);
    const rules = new ReceiptRuleSet(this, 'Rules');
    rules.addRule('Store', {
      recipients: [props.domain],
      scanEnabled: true,
      tlsPolicy: TlsPolicy.REQUIRE,
      actions: [new S3({ bucket: props.files, objectKeyPrefix: PREFIX })],
    });
    const { region } = Stack.of(this);
    new CfnOutput(this, 'Mx', {
      description: 'DNS record by which e-mails of debtors arrive',
      value: `${props.domain} MX 10 inbound-smtp.${region}.amazonaws.com`,
    });
    new CfnOutput(this, 'Switch', {
      description: 'Run this once: SES obeys one set of rules for the whole account',
      value: `aws ses set-active-receipt-rule-set --rule-set-name ${rules.receiptRuleSetName}`,
    });
  }
}
