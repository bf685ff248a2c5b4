import { useState } from 'react';
import { frenchInstant, nonBreaking } from '../../public/french.ts';
import type { Amendment, CharterSheet, CharterWriting } from '../api/governance-shapes.ts';
import { Act, ActForm } from '../acts/act-form.tsx';
import { AskedField } from '../acts/asked-field.tsx';
import { criterionExcerpt } from './excerpt.ts';

type AmendmentsProps = {
  readonly path: string;
  readonly sheet: CharterSheet;
  readonly writing: CharterWriting;
  readonly onDone: (said: string) => void;
};

const targetOf = ({ article, criterion }: Pick<Amendment, 'article' | 'criterion'>): string =>
  article === null ? `Critère ${criterion ?? ''}` : `Article ${article}`;

const STATES = { PROPOSED: 'à examiner', ACCEPTED: 'accepté', REJECTED: 'écarté' } as const;

type OneProps = Pick<AmendmentsProps, 'path' | 'sheet' | 'onDone'> & { readonly amendment: Amendment };

const One = ({ path, sheet, amendment, onDone }: OneProps) => {
  const rank = amendment.amendment;
  const open = amendment.state === 'PROPOSED';
  return (
    <li>
      <h3>
        Amendement {rank} – {targetOf(amendment)} <span className="soft">({STATES[amendment.state]})</span>
      </h3>
      <p className="small soft">Proposé le {frenchInstant(amendment.at)}</p>
      <p>{nonBreaking(amendment.motive ?? 'Motif effacé.')}</p>
      <p className="compared">{amendment.replacement}</p>
      {amendment.answer !== null && <p>{nonBreaking(`Réponse : ${amendment.answer}`)}</p>}
      {open && sheet.available.includes('acceptAmendment') && (
        <Act
          id={`accepter-${rank}`}
          path={`${path}/acceptAmendment`}
          effect="Ce texte remplace l’ancien dans le projet, et rien d’autre du fichier ne change."
          action={`Accepter l’amendement ${rank}`}
          done={`L’amendement ${rank} est dans le projet.`}
          toBody={() => ({ amendment: rank })}
          onDone={onDone}
        />
      )}
      {open && sheet.available.includes('rejectAmendment') && (
        <Act
          id={`ecarter-${rank}`}
          path={`${path}/rejectAmendment`}
          asked={[{ name: 'reason', kind: 'text', label: 'Pourquoi', hint: 'Chacun le lira.' }]}
          action={`Écarter l’amendement ${rank}`}
          done={`L’amendement ${rank} est écarté.`}
          toBody={({ reason }) => ({ amendment: rank, reason })}
          onDone={onDone}
        />
      )}
    </li>
  );
};

/** The choices of what to amend: each article, each criterion. */
const targetsOf = ({ data: { form } }: CharterSheet) => [
  ...(form?.articles ?? []).map(({ number, title }) => ({
    code: `article ${number}`,
    label: `Article ${number} – ${title}`,
  })),
  ...(form?.criteria ?? []).map(({ id, title }) => ({ code: `critère ${id}`, label: `${id} – ${title}` })),
];

const writtenNow = (target: string, sheet: CharterSheet, { text }: CharterWriting): string => {
  const [kind, name = ''] = target.split(' ');
  if (kind === 'article')
    return sheet.data.form?.articles.find(({ number }) => String(number) === name)?.text ?? '';
  return text === null ? '' : (criterionExcerpt(text, name) ?? '');
};

const bodyFor = (target: string, replacement: string, motive: string) => {
  const [kind, name = ''] = target.split(' ');
  return kind === 'article'
    ? { article: Number(name), replacement, motive }
    : { criterion: name, replacement, motive };
};

/** To propose other words for one article, or another writing of one criterion, from the words of today. */
const Propose = ({ path, sheet, writing, onDone }: AmendmentsProps) => {
  const [target, setTarget] = useState('');
  return (
    <details className="card act">
      <summary>Proposer un amendement</summary>
      <AskedField
        id="amender"
        asked={{
          name: 'target',
          kind: 'among',
          label: 'Ce que l’amendement remplace',
          options: targetsOf(sheet),
        }}
        value={target}
        error={null}
        onType={setTarget}
      />
      {target !== '' && (
        <ActForm
          key={target}
          id="amendement"
          path={`${path}/proposeAmendment`}
          asked={[
            {
              name: 'replacement',
              kind: target.startsWith('article') ? 'text' : 'source',
              label: 'Texte proposé',
              hint: target.startsWith('article')
                ? 'Le texte entier de l’article.'
                : 'Le critère entier, avec ses mots, ses seuils et ses règles.',
            },
            { name: 'motive', kind: 'text', label: 'Motif', hint: 'Chacun le lira. 2 000 signes au plus.' },
          ]}
          initial={{ replacement: writtenNow(target, sheet, writing) }}
          action="Proposer cet amendement"
          done="L’amendement est proposé. Il n’est dans le projet qu’une fois accepté."
          toBody={({ replacement = '', motive = '' }) => bodyFor(target, replacement.trim(), motive.trim())}
          onDone={onDone}
        />
      )}
    </details>
  );
};

/** What was proposed to change in a draft, with what became of it, and a way to propose. */
export const Amendments = (props: AmendmentsProps) => {
  const { path, sheet, writing, onDone } = props;
  return (
    <>
      {writing.amendments.length === 0 && <p>Aucun amendement n’a été proposé.</p>}
      <ul className="rows entries">
        {writing.amendments.map((amendment) => (
          <One key={amendment.amendment} path={path} sheet={sheet} amendment={amendment} onDone={onDone} />
        ))}
      </ul>
      {sheet.available.includes('proposeAmendment') && <Propose {...props} />}
    </>
  );
};
