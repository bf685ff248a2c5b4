import { useState } from 'react';
import { RULE_LABELS } from '../../../workflows/deliberation/describe-rules.ts';
import { nonBreaking } from '../../public/french.ts';
import type { RulesData } from '../api/rules-queries.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import { choicesOf, labelRuleName, ruleInWords } from '../words/rule-words.ts';
import { ActForm } from '../acts/act-form.tsx';
import { type Asked, YES_NO } from '../acts/asked.ts';
import { AskedField } from '../acts/asked-field.tsx';

type Rules = { readonly procedure: RulesData; readonly label: RulesData };
type Part = keyof Rules;
type Changed = { readonly part: Part; readonly field: string; readonly value: unknown };

const nameOf = (part: Part, field: string): string =>
  part === 'label' ? labelRuleName(field) : (RULE_LABELS.find(([name]) => name === field)?.[1] ?? field);

const optionsOf = ({ label }: Rules) => [
  ...RULE_LABELS.map(([field, words]) => ({ code: `procedure ${field}`, label: words })),
  ...Object.keys(label).map((field) => ({ code: `label ${field}`, label: labelRuleName(field) })),
];

/** How a rule is asked: by what it holds now. What is made of parts is written as its data are. */
const askedAs = (field: string, value: unknown): Asked => {
  const common = { name: 'value', label: 'Nouvelle valeur' };
  const choices = choicesOf(field);
  if (choices !== null) return { ...common, kind: 'choice', options: choices };
  if (typeof value === 'boolean') return { ...common, kind: 'choice', options: YES_NO };
  if (typeof value === 'number') return { ...common, kind: 'number' };
  return {
    ...common,
    kind: 'source',
    hint: 'En données (JSON), comme elle s’écrit aujourd’hui. Le service relit tout avant de le garder.',
  };
};

const asTyped = (asked: Asked, value: unknown): string => {
  if (asked.kind === 'source') return JSON.stringify(value, null, 2);
  if (typeof value === 'boolean') return value ? 'YES' : 'NO';
  return String(value);
};

const readTyped = (asked: Asked, before: unknown, text: string): unknown => {
  if (asked.kind === 'source') return JSON.parse(text) as unknown;
  if (typeof before === 'boolean') return text === 'YES';
  return typeof before === 'number' ? Number(text) : text;
};

const NOT_DATA = new Error('Ces données ne se lisent pas : une virgule ou un guillemet y manque.');
const NOT_NUMBER = new Error('Écrivez un nombre entier.');

type OneProps = {
  readonly part: Part;
  readonly field: string;
  readonly before: unknown;
  readonly onChange: (changed: Changed) => void;
};

/** One rule, and the value that it would take. */
const One = ({ part, field, before, onChange }: OneProps) => {
  const asked = askedAs(field, before);
  const [text, setText] = useState(asTyped(asked, before));
  const [fault, setFault] = useState<Error | null>(null);
  const add = () => {
    if (asked.kind === 'number' && !/^\d{1,6}$/.test(text.trim())) return setFault(NOT_NUMBER);
    try {
      onChange({ part, field, value: readTyped(asked, before, text.trim()) });
    } catch {
      setFault(NOT_DATA);
    }
  };
  return (
    <>
      <AskedField id="nouvelle-valeur" asked={asked} value={text} error={null} onType={setText} />
      <Refused error={fault} />
      <p className="row">
        <Button look="quiet" onPress={add}>
          Ajouter ce changement au projet
        </Button>
      </p>
    </>
  );
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
  readonly onDone: (said: string) => void;
};

/** To draft rules: those in force, but for what is changed in them, one rule after another. */
export const DraftRules = ({ council, rules, onDone }: DraftProps) => {
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
      <p>Le projet part du règlement en vigueur. Ce qui n’est pas changé ici reste comme il est.</p>
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
                  <span>{nonBreaking(`${nameOf(each.part, each.field)} : ${ruleInWords(each.value)}`)}</span>
                  <Button look="plain" onPress={() => setChanges(changes.filter((other) => other !== each))}>
                    Ne plus changer<span className="heard"> : {nameOf(each.part, each.field)}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {changes.length > 0 && (
        <ActForm
          id="projet"
          path={`/api/${council}/draftRules`}
          asked={[]}
          effect="Le règlement en vigueur ne change pas : un projet est un texte que le conseil pourra voter."
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
