import { frenchDate, frenchInstant, nonBreaking } from '../../public/french.ts';
import type { CharterSheet, CharterWriting, Contribution } from '../api/governance-shapes.ts';
import { Act } from '../acts/act-form.tsx';

type ConsultationProps = {
  readonly path: string;
  readonly sheet: CharterSheet;
  readonly writing: CharterWriting;
  readonly onDone: (said: string) => void;
};

type OneProps = Pick<ConsultationProps, 'path' | 'sheet' | 'onDone'> & { readonly of: Contribution };

const One = ({ path, sheet, of: { comment, article, at, text, answer }, onDone }: OneProps) => (
  <li>
    <h3>
      Contribution {comment} – {article === null ? 'sur toute la charte' : `article ${article}`}
    </h3>
    <p className="small soft">Écrite le {frenchInstant(at)}</p>
    <p className="typed">{text ?? 'Texte effacé.'}</p>
    {answer !== null && <p className="typed">{nonBreaking(`Réponse : ${answer}`)}</p>}
    {answer === null && sheet.available.includes('answerComment') && (
      <Act
        id={`repondre-${comment}`}
        path={`${path}/answerComment`}
        asked={[{ name: 'text', kind: 'text', label: 'Réponse', hint: 'Chacun la lira.' }]}
        action={`Répondre à la contribution ${comment}`}
        done={`La réponse à la contribution ${comment} est publiée.`}
        toBody={({ text: words }) => ({ comment, text: words })}
        onDone={onDone}
      />
    )}
  </li>
);

/** What structures and members said of a draft, what was answered, and the days on which they may (I5). */
export const Consultation = ({ path, sheet, writing, onDone }: ConsultationProps) => {
  const { available, data } = sheet;
  const articles = (data.form?.articles ?? []).map(({ number, title }) => ({
    code: String(number),
    label: `Article ${number} – ${title}`,
  }));
  return (
    <>
      {writing.comments.length === 0 && <p>Personne ne s’est encore exprimé.</p>}
      <ul className="rows entries">
        {writing.comments.map((each) => (
          <One key={each.comment} path={path} sheet={sheet} of={each} onDone={onDone} />
        ))}
      </ul>
      {available.includes('comment') && (
        <Act
          id="contribuer"
          path={`${path}/comment`}
          asked={[
            { name: 'article', kind: 'among', label: 'Article', optional: true, options: articles },
            { name: 'text', kind: 'text', label: 'Votre contribution' },
          ]}
          effect="Votre contribution et sa réponse sont lues par tous. Votre nom n’y figure pas."
          action="Publier une contribution"
          done="La contribution est publiée."
          toBody={({ article = '', text }) => ({
            ...(article !== '' && { article: Number(article) }),
            text,
          })}
          onDone={onDone}
        />
      )}
      {available.includes('openConsultation') && (
        <Act
          id="consulter"
          path={`${path}/openConsultation`}
          asked={[{ name: 'until', kind: 'date', label: 'Dernier jour pour s’exprimer' }]}
          effect={({ until = '' }) => (
            <p>
              Toute personne connectée peut s’exprimer{' '}
              {until === '' ? 'jusqu’au jour choisi' : `jusqu’au ${frenchDate(until)}`}. Le texte ne change
              plus jusque-là.
            </p>
          )}
          action="Ouvrir la consultation"
          done="La consultation est ouverte."
          onDone={onDone}
        />
      )}
      {available.includes('closeConsultation') && (
        <Act
          id="clore"
          path={`${path}/closeConsultation`}
          effect="Plus personne ne peut s’exprimer. Le texte peut changer de nouveau, et il reste à répondre."
          action="Clore la consultation"
          done="La consultation est close."
          onDone={onDone}
        />
      )}
    </>
  );
};
