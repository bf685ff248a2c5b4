import { ringPath } from '../../public/ring.ts';
import { nonBreaking } from '../../public/french.ts';
import type { Display } from '../api/session-shapes.ts';

type Room = NonNullable<Display['room']>;

/** Seats on one ring, as far as they stay apart; beyond, the sentence and the table say it alone. */
const MOST_SEATS = 60;
const SEAT = { from: 62, to: 92 };

const Ring = ({ present, represented, inOffice }: Room) => {
  const there = present + represented;
  const ring = { ...SEAT, seats: inOffice };
  return (
    <svg className="quorum" viewBox="0 0 200 200" aria-hidden="true">
      <path className="there" d={ringPath({ ...ring, empty: (seat) => seat >= present })} />
      <path
        className="represented"
        d={ringPath({ ...ring, empty: (seat) => seat < present || seat >= there })}
      />
      <path className="absent" d={ringPath({ ...ring, empty: (seat) => seat < there })} />
      <text x="100" y="112">
        {there}
      </text>
    </svg>
  );
};

/** Who is there: a figure for the eye, a sentence for all, and the numbers with the formula in force. */
export const QuorumFigure = ({ room }: { readonly room: Room }) => {
  const { present, represented, inOffice, quorum } = room;
  return (
    <section className="card" aria-labelledby="quorum">
      <h2 id="quorum">Quorum</h2>
      {inOffice > 0 && inOffice <= MOST_SEATS && <Ring {...room} />}
      <p role={quorum.reached ? 'status' : 'alert'}>
        <strong>{nonBreaking(quorum.sentence)}</strong>
      </p>
      <details>
        <summary>Comment il est compté</summary>
        <table>
          <caption>{quorum.formula}</caption>
          <tbody>
            <tr>
              <th scope="row">Présents</th>
              <td>{present}</td>
            </tr>
            <tr>
              <th scope="row">Représentés</th>
              <td>{represented}</td>
            </tr>
            <tr>
              <th scope="row">Membres en exercice</th>
              <td>{inOffice}</td>
            </tr>
            <tr>
              <th scope="row">Il en faut</th>
              <td>{quorum.required}</td>
            </tr>
          </tbody>
        </table>
      </details>
    </section>
  );
};
