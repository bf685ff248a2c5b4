import { Aws, type CfnCondition, Fn } from 'aws-cdk-lib';
import { CfnUserPool, CfnUserPoolClient, CfnUserPoolDomain } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';

export type SignInProviderProps = {
  /** True when no other provider is configured. */
  readonly when: CfnCondition;
  readonly publicOrigin: string;
};

/** The OpenID provider of a deployment that has none: it says who somebody is, never what they may do. */
export class SignInProvider extends Construct {
  readonly issuer: string;
  readonly clientId: string;

  constructor(scope: Construct, id: string, { when, publicOrigin }: SignInProviderProps) {
    super(scope, id);
    const pool = new CfnUserPool(this, 'Pool', {
      usernameAttributes: ['email'],
      usernameConfiguration: { caseSensitive: false },
      autoVerifiedAttributes: ['email'],
      deletionProtection: 'ACTIVE',
      mfaConfiguration: 'ON',
      enabledMfas: ['SOFTWARE_TOKEN_MFA'],
      userPoolTier: 'PLUS',
      userPoolAddOns: { advancedSecurityMode: 'ENFORCED' },
      policies: {
        passwordPolicy: {
          minimumLength: 14,
          requireLowercase: true,
          requireUppercase: true,
          requireNumbers: true,
          requireSymbols: true,
        },
      },
    });
    const client = new CfnUserPoolClient(this, 'Client', {
      userPoolId: pool.ref,
      generateSecret: false,
      allowedOAuthFlowsUserPoolClient: true,
      allowedOAuthFlows: ['code'],
      allowedOAuthScopes: ['openid'],
      supportedIdentityProviders: ['COGNITO'],
      callbackUrLs: [Fn.join('', [publicOrigin, '/sign-in/callback'])],
      preventUserExistenceErrors: 'ENABLED',
      accessTokenValidity: 15,
      idTokenValidity: 15,
      tokenValidityUnits: { accessToken: 'minutes', idToken: 'minutes' },
      // What sign-up asks for, and nothing that rights could hang on.
      writeAttributes: ['email'],
    });
    const domain = new CfnUserPoolDomain(this, 'Domain', {
      userPoolId: pool.ref,
      domain: Fn.join('', ['label-ess-', Aws.ACCOUNT_ID]),
    });
    for (const resource of [pool, client, domain]) resource.cfnOptions.condition = when;
    this.issuer = Fn.join('', ['https://cognito-idp.', Aws.REGION, '.', Aws.URL_SUFFIX, '/', pool.ref]);
    this.clientId = client.ref;
  }
}
