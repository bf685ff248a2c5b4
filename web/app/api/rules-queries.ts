import type { Change } from './comparison-shapes.ts';
import { ofCouncil } from './people-queries.ts';

/** The rules of a council as they are kept: the app shows them, and sends back what was changed in them. */
export type RulesData = Readonly<Record<string, unknown>>;

type RuleChange = { readonly field: string; readonly sentence: string } & Pick<Change, 'before' | 'after'>;

export type RulesVersion = {
  readonly version: number;
  readonly adoptedOn: string;
  readonly effectiveOn: string;
  readonly deliberation: string;
  readonly changes: readonly RuleChange[];
  readonly labelChanged: boolean;
};

export type RulesByDay = {
  readonly on: string;
  readonly inForce:
    | (Omit<RulesVersion, 'changes' | 'labelChanged'> & {
        readonly procedure: RulesData;
        readonly label: RulesData;
        readonly sentences: readonly string[];
      })
    | null;
  /** Where none is in force: the rules from which this council may begin. */
  readonly model: RulesModel | null;
  readonly versions: readonly RulesVersion[];
};

export type RulesModel = {
  readonly procedure: RulesData;
  readonly label: RulesData;
  readonly sentences: readonly string[];
};

export type RulesDraft = {
  readonly draft: number;
  readonly procedure: RulesData;
  readonly label: RulesData;
  readonly session: string | null;
  readonly adoptedAs: number | null;
  readonly changes: readonly RuleChange[];
  readonly labelChanged: boolean;
};

export const rulesQuery = (council: string, on = '') =>
  ofCouncil<RulesByDay>(council, 'rules', on === '' ? '' : `?on=${on}`);

export const rulesDraftsQuery = (council: string) =>
  ofCouncil<{ readonly drafts: readonly RulesDraft[] }>(council, 'rulesDrafts');
