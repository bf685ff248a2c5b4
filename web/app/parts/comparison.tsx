import { nonBreaking } from '../../public/french.ts';
import type { Change, CharterComparison } from '../api/comparison-shapes.ts';
import { changeKind } from '../words/charter-words.ts';

type ChangesProps = {
  readonly caption: string;
  readonly changes: readonly Change[];
  /** What each line is about. */
  readonly part?: string;
  /** What was is called, then what would be. */
  readonly sides?: readonly [before: string, after: string];
};

/** What it was, and what it would be, part by part. */
export const Changes = ({
  caption,
  changes,
  part = 'Partie',
  sides = ['En vigueur', 'Projet'],
}: ChangesProps) =>
  changes.length === 0 ? null : (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{nonBreaking(caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{part}</th>
            <th scope="col">{nonBreaking(sides[0])}</th>
            <th scope="col">{nonBreaking(sides[1])}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ what, before, after }) => (
            <tr key={what}>
              <th scope="row">{nonBreaking(what)}</th>
              <td>{before === null ? '–' : nonBreaking(before)}</td>
              <td>{after === null ? '–' : nonBreaking(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );

type ArticleProps = { readonly article: CharterComparison['articles'][number] };

/** A text word for word: what came is underlined, what went is struck out, and both are said. */
const ArticleChange = ({ article: { article, kind, title, words } }: ArticleProps) => (
  <section>
    <h3>
      Article {article} – {nonBreaking(title)}{' '}
      <span className="soft">({changeKind(kind).toLowerCase()})</span>
    </h3>
    <p className="compared">
      {words.map(({ kind: of, text }, rank) => {
        if (of === 'ADDED')
          return (
            <ins key={rank}>
              <span className="heard"> [ajouté] </span>
              {text}
            </ins>
          );
        if (of === 'REMOVED')
          return (
            <del key={rank}>
              <span className="heard"> [supprimé] </span>
              {text}
            </del>
          );
        return <span key={rank}>{text}</span>;
      })}
    </p>
  </section>
);

type ComparisonProps = {
  readonly of: CharterComparison;
  /** Which text it is of, where a page compares two of them. */
  readonly named?: string;
  readonly sides?: ChangesProps['sides'];
  /** What is said when nothing differs. */
  readonly same?: string;
};

/** What a charter changes in the one before it: a draft in the one in force, unless its sides are named. */
export const Comparison = ({
  of: { articles, criteria, others },
  named = '',
  sides,
  same = 'Ce texte dit la même chose que la charte en vigueur.',
}: ComparisonProps) => {
  const between = sides === undefined ? {} : { sides };
  if (articles.length + criteria.length + others.length === 0) return <p>{same}</p>;
  return (
    <>
      {articles.map((article) => (
        <ArticleChange key={article.article} article={article} />
      ))}
      {criteria.map(({ criterion, kind, title, changes }) => (
        <section key={criterion}>
          <h3>
            {criterion} – {nonBreaking(title)}{' '}
            <span className="soft">({changeKind(kind).toLowerCase()})</span>
          </h3>
          <Changes caption={`Ce qui change de ${criterion}${named}`} changes={changes} {...between} />
        </section>
      ))}
      <Changes
        caption={`Le reste : titre, version, pièces, constantes${named}`}
        changes={others}
        {...between}
      />
    </>
  );
};
