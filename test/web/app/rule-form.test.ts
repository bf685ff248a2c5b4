import { ruleForm, wrongIn } from '../../../web/app/words/rule-form.ts';
import { DEFAULT_RULES } from '../../../workflows/deliberation/rules-of-procedure.ts';
import { DEFAULT_LABEL_RULES, LabelRules } from '../../../workflows/label/label-rules.ts';
import { RulesOfProcedure } from '../../../workflows/deliberation/rules-of-procedure.ts';

const COLLEGES = [
  { seats: 5, qualified: false },
  { seats: 3, qualified: true },
];
const RULES = [
  ...Object.entries(DEFAULT_RULES),
  ...Object.entries(DEFAULT_LABEL_RULES),
  ['composition', COLLEGES],
  ['majorities', { ...DEFAULT_RULES.majorities, REVOCATION: 'T' }],
] as [string, unknown][];

const changed = (field: string, value: unknown, typed: Record<string, string>): unknown => {
  const form = ruleForm(field, value);
  const all = { ...form.typed, ...typed };
  expect(wrongIn(form, all)).toEqual({});
  return form.read(all);
};

describe('a rule that is filled in', () => {
  it.each(RULES)('%s is what it was when nothing is changed, and asks nothing in code', (field, value) => {
    const form = ruleForm(field, value);
    expect(wrongIn(form, form.typed)).toEqual({});
    expect(form.read(form.typed)).toEqual(value);
    for (const { label, kind } of form.asked) {
      expect(kind).not.toBe('source');
      expect(label).not.toMatch(/[a-z][A-Z]|_|undefined/);
    }
  });

  it('takes what its schema takes', () => {
    const { label, procedure } = { label: DEFAULT_LABEL_RULES, procedure: DEFAULT_RULES };
    const escalation = changed('escalation', label.escalation, {
      share2: '',
      share3: '100',
      upTo3: 'ADMINISTRATOR',
    });
    expect(escalation).toEqual([...label.escalation.slice(0, 2), { share: 100, upTo: 'ADMINISTRATOR' }]);
    const retention = changed('retention', label.retention, {
      'closedApplication.months': '48',
      'secretBallots.months': '',
      'accounts.fate': 'SORT',
    });
    expect(retention).toMatchObject({
      closedApplication: { months: 48, from: 'LAST_REMEDY_EXHAUSTED' },
      accounts: { disposition: 'SORT' },
      secretBallots: { months: null },
    });
    expect(changed('silenceAlertDays', [30], { value: ' 20 ; 4 ' })).toEqual([20, 4]);
    expect(changed('silenceAlertDays', [30], { value: '' })).toEqual([]);
    expect(changed('heardBeforeLoss', ['FRAUD'], { FRAUD: 'NO', INSOLVENCY: 'YES' })).toEqual(['INSOLVENCY']);
    expect(changed('composition', COLLEGES, { seats1: '', qualified0: 'YES' })).toEqual([
      { seats: 5, qualified: true },
    ]);
    expect(changed('composition', COLLEGES, { seats0: '', seats1: '' })).toBeNull();
    expect(changed('majorities', procedure.majorities, { AWARD: 'P' })).toMatchObject({
      AWARD: 'P',
      RULES: null,
    });
    const taken = LabelRules.safeParse({ ...label, escalation });
    expect(taken.success).toBe(true);
    expect(RulesOfProcedure.safeParse({ ...procedure, composition: COLLEGES }).success).toBe(true);
  });

  it('says what is to be corrected, part by part', () => {
    const wrong = (field: string, value: unknown, typed: Record<string, string>) => {
      const form = ruleForm(field, value);
      return wrongIn(form, { ...form.typed, ...typed });
    };
    expect(wrong('silenceAlertDays', [30], { value: '30, bientôt' })).toHaveProperty('value');
    expect(wrong('missingItemsDays', { default: 21, min: 15, max: 60 }, { min: '' })).toEqual({
      min: 'Écrivez un nombre entier.',
    });
    expect(wrong('termMonths', 24, { value: 'deux ans' })).toHaveProperty('value');
    expect(wrong('retention', DEFAULT_LABEL_RULES.retention, { 'accounts.months': '6,5' })).toEqual({
      'accounts.months': 'Écrivez un nombre entier.',
    });
  });
});
