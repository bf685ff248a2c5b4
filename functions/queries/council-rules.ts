import type { Instant } from '../../events/fact.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { modelRules } from '../../workflows/council/model-rules.ts';
import { compareRules, describeRules } from '../../workflows/deliberation/describe-rules.ts';
import { rulesInForce } from '../../workflows/deliberation/rules-in-force.ts';
import type { RulesOfProcedure } from '../../workflows/deliberation/rules-of-procedure.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { LabelRules } from '../../workflows/label/label-rules.ts';
import { RulesDraft, RulesRow, type RulesInForce } from '../given/references.ts';
import type { Store } from '../ports.ts';
import { digestOf } from '../shell/digest.ts';

type Rules = { procedure: RulesOfProcedure; label: LabelRules };

/** What a version changes in the one before it: rule by rule for sessions and votes; whether the label's own changed. */
const changesFrom = (before: Rules | null, after: Rules) => ({
  changes: before === null ? [] : compareRules(before.procedure, after.procedure),
  labelChanged: before !== null && digestOf(before.label) !== digestOf(after.label),
});

const withSentences = (rules: Rules) => ({ ...rules, sentences: describeRules(rules.procedure) });

/** The rules of procedure of a council: which are in force on a day, which were, and which it may vote (K11, M27). */
export const makeRulesViews = (store: Pick<Store, 'rows'>) => {
  const versionsOf = async (council: string): Promise<RulesInForce[]> =>
    (await store.rows(thingKey(council, 'council', council), 'rules#'))
      .map((row) => RulesRow.parse(row))
      .toSorted((a, b) => a.version - b.version);

  return {
    /** Where none is in force, the rules from which a council of as many colleges may begin are told too. */
    async rules(council: string, on: string, colleges: number) {
      const versions = await versionsOf(council);
      const inForce = rulesInForce(versions, on);
      return {
        on,
        inForce: inForce && { ...inForce, sentences: describeRules(inForce.procedure) },
        model: inForce === null ? withSentences(modelRules(colleges)) : null,
        versions: versions.map((version, rank) => {
          const { procedure: _procedure, label: _label, ...dated } = version;
          return { ...dated, ...changesFrom(versions[rank - 1] ?? null, version) };
        }),
      };
    },

    /** Each compared with the rules in force today, or with the model where none is. */
    async drafts(council: string, at: Instant, colleges: number) {
      const before = rulesInForce(await versionsOf(council), dateInParis(at)) ?? modelRules(colleges);
      const drafts = await store.rows(thingKey(council, 'council', council), 'rulesDraft#');
      return {
        drafts: drafts
          .map((row) => RulesDraft.parse(row))
          .map((draft) => ({ ...draft, ...changesFrom(before, draft) })),
      };
    },
  };
};
