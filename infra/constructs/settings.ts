import { CfnCondition, CfnParameter, Fn } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { SignInProvider } from './sign-in-provider.ts';

const or = (empty: CfnCondition, instead: string, given: string): string =>
  Fn.conditionIf(empty.logicalId, instead, given).toString();

/** What each deployment chooses, as functions are told it. */
export type Chosen = {
  readonly publicOrigin: string;
  readonly oidcIssuer: string;
  readonly oidcClientId: string;
  readonly platformAdministrators: string;
  readonly mailFrom: string;
  readonly registerUrl: string;
  readonly complementsUrl: string;
};

/** What was chosen, as another stack takes it; nobody signs in there. */
export const chosenElsewhere = (chosen: Chosen, change: (name: string, value: string) => string): Chosen => ({
  oidcIssuer: '',
  oidcClientId: '',
  publicOrigin: change('PublicOrigin', chosen.publicOrigin),
  platformAdministrators: change('PlatformAdministrators', chosen.platformAdministrators),
  mailFrom: change('MailFrom', chosen.mailFrom),
  registerUrl: change('RegisterUrl', chosen.registerUrl),
  complementsUrl: change('ComplementsUrl', chosen.complementsUrl),
});

/** What each deployment chooses, as parameters of the template. */
export class Settings extends Construct implements Chosen {
  readonly publicOrigin: string;
  readonly oidcIssuer: string;
  readonly oidcClientId: string;
  readonly platformAdministrators: string;
  readonly mailFrom: string;
  readonly registerUrl: string;
  readonly complementsUrl: string;
  /** Dollars a month beyond which, nearly reached, somebody is told. */
  readonly monthlyBudget: number;

  constructor(scope: Construct, id: string, { apiOrigin }: { readonly apiOrigin: string }) {
    super(scope, id);
    const ask = (name: string, description: string): string => {
      const parameter = new CfnParameter(this, name, { type: 'String', default: '', description });
      parameter.overrideLogicalId(name);
      return parameter.valueAsString;
    };
    const isEmpty = (name: string, value: string) => {
      const condition = new CfnCondition(this, name, { expression: Fn.conditionEquals(value, '') });
      condition.overrideLogicalId(name);
      return condition;
    };

    const origin = ask(
      'PublicOrigin',
      'Where people reach the service, without a final slash; the API itself if empty',
    );
    const issuer = ask('OidcIssuer', 'OpenID provider; a user pool of this stack if empty');
    const clientId = ask('OidcClientId', 'Our identifier at the OpenID provider');
    this.platformAdministrators = ask('PlatformAdministrators', 'Person identifiers, separated by commas');
    this.mailFrom = ask('MailFrom', 'Address that mails come from');
    this.registerUrl = ask(
      'RegisterUrl',
      'Recherche d’entreprises: https://recherche-entreprises.api.gouv.fr',
    );
    this.complementsUrl = ask('ComplementsUrl', 'A gateway to what only administrations may read, if any');
    const budget = new CfnParameter(this, 'MonthlyBudget', {
      type: 'Number',
      default: 100,
      description: 'Dollars a month; somebody is told at eight tenths of it',
    });
    budget.overrideLogicalId('MonthlyBudget');
    this.monthlyBudget = budget.valueAsNumber;

    this.publicOrigin = or(isEmpty('WithoutOrigin', origin), apiOrigin, origin);
    const ownPool = isEmpty('WithoutProvider', issuer);
    const provider = new SignInProvider(this, 'Provider', { when: ownPool, publicOrigin: this.publicOrigin });
    this.oidcIssuer = or(ownPool, provider.issuer, issuer);
    this.oidcClientId = or(ownPool, provider.clientId, clientId);
  }
}
