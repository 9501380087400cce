import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  StringAttribute,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { Role } from '#events/api/configuration.ts';

const CREDORES_LENGTH_MAX = 2048;

/** Accounts of the people who use the console. Their groups are roles; `credores` says whose book they see. */
export class Team extends Construct {
  readonly users: UserPool;
  readonly console: UserPoolClient;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.users = new UserPool(this, 'Users', {
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      customAttributes: {
        credores: new StringAttribute({ mutable: true, maxLen: CREDORES_LENGTH_MAX }),
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const groupName of Role.options)
      new CfnUserPoolGroup(this, `Group-${groupName}`, {
        userPoolId: this.users.userPoolId,
        groupName,
      });
    this.console = this.users.addClient('Console', {
      authFlows: { userPassword: true },
      // Nobody may write the attribute that says whose book they see.
      writeAttributes: new ClientAttributes().withStandardAttributes({ fullname: true }),
      readAttributes: new ClientAttributes()
        .withStandardAttributes({ email: true, fullname: true, phoneNumber: true })
        .withCustomAttributes('credores'),
      idTokenValidity: Duration.hours(8),
      preventUserExistenceErrors: true,
    });
  }
}
