import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { nonBreaking } from '../../public/french.ts';
import type { Label } from '../api/label-shapes.ts';
import type { Awaited, Me, OwnControl, OwnStructure, Thing } from '../api/shapes.ts';
import { Icon } from '../parts/icon.tsx';
import { awaitedInWords } from '../words/label-words.ts';
import { appealInWords, controlInWords, misuseInWords } from '../words/waiting-words.ts';
import type { OfLabel } from './label-frame.tsx';

const PAGES = {
  RENEWAL: '/espace/$council/labels/$label/renouveler',
  YEARLY_CHECK: '/espace/$council/labels/$label/point-annuel',
  OBSERVATIONS: '/espace/$council/labels/$label/mesure',
} as const;

const ACTS: Readonly<Record<Awaited['for'], string>> = {
  RENEWAL: 'Renouveler mon label',
  YEARLY_CHECK: 'Répondre au point annuel',
  OBSERVATIONS: 'Lire la mesure et répondre',
};

const CONTROL: Readonly<Record<OwnControl['state'], string>> = {
  asked: 'Répondre au contrôle',
  mending: 'Envoyer ce qui est à corriger',
  followed: 'Prouver vos engagements',
};

export type WaitingOnLabel = { readonly waits: readonly Awaited[] } & Pick<
  OwnStructure,
  'controls' | 'appeals' | 'misuses'
>;

const NOTHING: WaitingOnLabel = { waits: [], controls: [], appeals: [], misuses: [] };

/** What waits for the reader about a label; nothing for who does not act for its holder. */
export const waitingOn = ({ councils }: Me, { id, data: { application } }: Thing<Label>): WaitingOnLabel => {
  for (const { labels, controls, appeals, misuses } of councils.flatMap(({ structures }) => structures)) {
    const own = labels.find((each) => each.id === id);
    if (own !== undefined)
      return {
        waits: own.waits,
        controls: controls.filter(({ number }) => number === own.number),
        appeals: appeals.filter(({ against }) => against !== null && [id, application].includes(against.id)),
        misuses: misuses.filter(({ label }) => label === id),
      };
  }
  return NOTHING;
};

const Due = ({ says, children }: { readonly says: string; readonly children: ReactNode }) => (
  <li>
    <p className="due">
      <Icon name="clock" />
      <span>{nonBreaking(says)}</span>
    </p>
    <p className="row">{children}</p>
  </li>
);

/** Each thing that is awaited, by when, and the page where it is done. */
export const Waits = ({ council, label, waits, controls, appeals, misuses }: OfLabel & WaitingOnLabel) =>
  waits.length + controls.length + appeals.length + misuses.length === 0 ? null : (
    <section className="stack" aria-labelledby="attendu">
      <h2 id="attendu">Ce qui est attendu de vous</h2>
      <ul className="rows">
        {waits.map((wait) => (
          <Due key={wait.for} says={awaitedInWords(wait)}>
            <Link className="button" to={PAGES[wait.for]} params={{ council, label }}>
              {ACTS[wait.for]}
            </Link>
          </Due>
        ))}
        {controls.map((each) => (
          <Due key={each.id} says={`${controlInWords(each)}.`}>
            <Link
              className="button"
              to="/espace/$council/controles/$control"
              params={{ council, control: each.id }}
            >
              {CONTROL[each.state]}
            </Link>
          </Due>
        ))}
        {appeals.map((each) => (
          <Due key={each.id} says={`${appealInWords(each)}.`}>
            <Link
              className="button"
              to="/espace/$council/recours/$appeal"
              params={{ council, appeal: each.id }}
            >
              {each.for === 'ANSWER' ? 'Lire la réponse' : 'Lire le recours et répondre'}
            </Link>
          </Due>
        ))}
        {misuses.map((each) => (
          <Due key={each.id} says={`${misuseInWords(each)}.`}>
            <Link
              className="button"
              to="/espace/$council/usages/$misuse"
              params={{ council, misuse: each.id }}
            >
              Lire la question et répondre
            </Link>
          </Due>
        ))}
      </ul>
    </section>
  );
