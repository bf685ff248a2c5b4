import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { counted, frenchDate } from '../../public/french.ts';
import { type LetterKind, lettersQuery } from '../api/secretariat-letters.ts';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';

const TO: readonly (readonly [LetterKind['to'], string])[] = [
  ['APPLICANT', 'Aux structures'],
  ['MEMBER', 'Aux membres du conseil'],
  ['SERVICE', 'Au service'],
  ['EXPERT', 'Aux personnes consultées'],
  ['INVITED', 'Aux personnes invitées'],
  ['REPORTER', 'À qui signale un mésusage'],
  ['MENTIONED', 'À qui est mis en cause sans avoir de label'],
];

const versionOf = ({ version, since, next }: LetterKind): string =>
  [
    version === 0 ? 'texte du service' : `texte du conseil, version ${version}`,
    since === null ? '' : `depuis le ${frenchDate(since)}`,
    next === null ? '' : `un autre prend effet le ${frenchDate(next)}`,
  ]
    .filter((each) => each !== '')
    .join(', ');

/** The letters that leave in the name of the council, by whom they are for (E1). */
export const LettersPage = ({ council }: { readonly council: string }) => {
  const { data, error, refetch } = useQuery(lettersQuery(council));
  if (error !== null && data === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (data === undefined) return <Waiting what="Lecture des lettres" />;
  const own = data.letters.filter(({ version }) => version > 0).length;
  return (
    <Page
      title={`${counted(data.letters.length, 'lettre part', 'lettres partent')} au nom du conseil`}
      wide
      above={
        <p className="crumb">
          <Link to="/espace/$council/dossiers" params={{ council }}>
            Dossiers
          </Link>
        </p>
      }
    >
      <p className="lead">
        {own === 0
          ? 'Toutes sont dans les mots du service. Le conseil peut adopter les siens.'
          : `${counted(own, 'lettre est', 'lettres sont')} dans les mots du conseil.`}
      </p>
      {TO.map(([to, title]) => {
        const letters = data.letters.filter((each) => each.to === to);
        if (letters.length === 0) return null;
        return (
          <section key={to}>
            <h2>{title}</h2>
            <ul className="rows">
              {letters.map((letter) => (
                <li key={letter.kind}>
                  <h3>
                    <Link to="/espace/$council/lettres/$letter" params={{ council, letter: letter.kind }}>
                      {letter.title}
                    </Link>
                  </h3>
                  <p className="small soft">
                    {versionOf(letter)}
                    {letter.legal && ' · compte en droit : gardée, postée s’il le faut'}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Page>
  );
};
