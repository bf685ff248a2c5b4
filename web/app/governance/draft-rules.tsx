import { useState } from 'react';
import { compareRules, RULE_LABELS } from '../../../workflows/deliberation/describe-rules.ts';
import { nonBreaking } from '../../public/french.ts';
import type { RulesData } from '../api/rules-queries.ts';
import { Button } from '../parts/button.tsx';
import { ruleForm, wrongIn } from '../words/rule-form.ts';
import { labelRuleName, ruleInWords } from '../words/rule-words.ts';
import { ActForm } from '../acts/act-form.tsx';
import { fieldId } from '../acts/asked.ts';
import { AskedField } from '../acts/asked-field.tsx';

type Rules = { readonly procedure: RulesData; readonly label: RulesData };
type Part = keyof Rules;
type Procedure = Parameters<typeof compareRules>[0];
type Changed = { readonly part: Part; readonly field: string; readonly value: unknown };

const nameOf = (part: Part, field: string): string =>
  part === 'label' ? labelRuleName(field) : (RULE_LABELS.find(([name]) => name === field)?.[1] ?? field);

const optionsOf = ({ label }: Rules) => [
  ...RULE_LABELS.map(([field, words]) => ({ code: `procedure ${field}`, label: words })),
  ...Object.keys(label).map((field) => ({ code: `label ${field}`, label: labelRuleName(field) })),
];

type OneProps = {
  readonly part: Part;
  readonly field: string;
  readonly before: unknown;
  readonly onChange: (changed: Changed) => void;
};

const FORM = 'nouvelle-valeur';

/** One rule, and the value that it would take, part by part. */
const One = ({ part, field, before, onChange }: OneProps) => {
  const form = ruleForm(field, before);
  const [typed, setTyped] = useState(form.typed);
  const [tried, setTried] = useState(false);
  const wrong = wrongIn(form, typed);
  const add = () => {
    setTried(true);
    const [first] = Object.keys(wrong);
    if (first === undefined) onChange({ part, field, value: form.read(typed) });
    else document.getElementById(fieldId(FORM, first))?.focus();
  };
  return (
    <>
      {form.asked
        .filter(({ when }) => when?.(typed) !== false)
        .map((asked) => (
          <AskedField
            key={asked.name}
            id={fieldId(FORM, asked.name)}
            asked={asked}
            value={typed[asked.name] ?? ''}
            error={(tried && wrong[asked.name]) || null}
            onType={(text) => setTyped({ ...typed, [asked.name]: text })}
          />
        ))}
      <p className="row">
        <Button look="quiet" onPress={add}>
          Ajouter ce changement au projet
        </Button>
      </p>
    </>
  );
};

/** What a change would make of the rules: the sentence of the service for sessions and votes. */
const changeInWords = (rules: Rules, { part, field, value }: Changed): string => {
  const own = `${nameOf(part, field)} : ${ruleInWords(value)}`;
  if (part === 'label') return own;
  const before = rules.procedure as unknown as Procedure;
  const [change] = compareRules(before, { ...before, [field]: value });
  return change?.sentence ?? own;
};

const withChanges = (rules: Rules, changes: readonly Changed[]): Rules => {
  const of = (part: Part) =>
    Object.fromEntries(
      changes.filter((each) => each.part === part).map(({ field, value }) => [field, value]),
    );
  return {
    procedure: { ...rules.procedure, ...of('procedure') },
    label: { ...rules.label, ...of('label') },
  };
};

type DraftProps = {
  readonly council: string;
  readonly rules: Rules;
  /** Where the council has none: they are then kept as they are, or changed first. */
  readonly isFirst: boolean;
  readonly onDone: (said: string) => void;
};

/** To draft rules: those in force, but for what is changed in them, one rule after another. */
export const DraftRules = ({ council, rules, isFirst, onDone }: DraftProps) => {
  const [target, setTarget] = useState('');
  const [changes, setChanges] = useState<readonly Changed[]>([]);
  const [part = 'procedure', field = ''] = target.split(' ') as [Part?, string?];
  const drafted = withChanges(rules, changes);
  const keep = (changed: Changed) => {
    const others = changes.filter((each) => each.field !== changed.field || each.part !== changed.part);
    setChanges([...others, changed]);
    setTarget('');
    document.getElementById('regle')?.focus();
  };
  return (
    <details className="card act">
      <summary>Préparer un projet de règlement</summary>
      <p>
        {isFirst
          ? 'Le projet part du modèle. Changez-y ce que votre conseil a voté, d’abord les sièges de chaque collège.'
          : 'Le projet part du règlement en vigueur. Ce qui n’est pas changé ici reste comme il est.'}
      </p>
      <AskedField
        id="regle"
        asked={{ name: 'rule', kind: 'among', label: 'Règle à changer', options: optionsOf(rules) }}
        value={target}
        error={null}
        onType={setTarget}
      />
      {field !== '' && (
        <One key={target} part={part} field={field} before={drafted[part][field]} onChange={keep} />
      )}
      <div role="status">
        {changes.length > 0 && (
          <>
            <h3>Ce que le projet change</h3>
            <ul className="plain-list">
              {changes.map((each) => (
                <li key={each.part + each.field} className="row">
                  <span>{nonBreaking(changeInWords(rules, each))}</span>
                  <Button look="plain" onPress={() => setChanges(changes.filter((other) => other !== each))}>
                    Ne plus changer<span className="heard"> : {nameOf(each.part, each.field)}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {(isFirst || changes.length > 0) && (
        <ActForm
          id="projet"
          path={`/api/${council}/draftRules`}
          asked={[]}
          effect={
            isFirst
              ? 'Rien n’est encore en vigueur : un projet est un texte que le conseil pourra voter.'
              : 'Le règlement en vigueur ne change pas : un projet est un texte que le conseil pourra voter.'
          }
          action="Enregistrer le projet de règlement"
          done="Le projet de règlement est enregistré."
          toBody={() => drafted}
          onDone={(said) => {
            setChanges([]);
            onDone(said);
          }}
        />
      )}
    </details>
  );
};
