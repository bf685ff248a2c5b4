import { LEFT_AFTER_DAYS, type ToldStops } from '../../../workflows/statistics/left-drafts.ts';
import { FEWEST, OTHERS } from '../../../workflows/statistics/small-counts.ts';
import { counted, nonBreaking } from '../french.ts';
import { html, type Html } from '../html.ts';
import { barList } from './bars.ts';
import { tableIn } from './table-in.ts';

type Told = ToldStops['stops'][number];

const SINCE = `depuis ${counted(LEFT_AFTER_DAYS, 'jour', 'jours')}`;

const inAll = (total: ToldStops['total']): Html => {
  if (total === 0) return html`<p>Aucun brouillon n’est resté sans suite ${SINCE}.</p>`;
  if (total === null)
    return html`<p>
      Moins de ${FEWEST} structures ont un brouillon sans suite ${SINCE} : les questions où elles se sont
      arrêtées ne sont pas publiées.
    </p>`;
  return html`<p>
    <strong>${counted(total, 'structure', 'structures')}</strong> ont commencé une demande, ne l’ont pas
    envoyée et n’y ont pas touché ${SINCE}. Chacune compte une fois, à la dernière question qu’elle a remplie.
    Qui reprend son brouillon n’est plus compté.
  </p>`;
};

const isTogether = ({ criterion, title }: Told): boolean => criterion === null && title === OTHERS;

const wordsOf = (stop: Told): string => nonBreaking(isTogether(stop) ? 'Autres questions' : stop.title);

const byQuestion = (stops: ToldStops['stops']): Html | null => {
  if (stops.length === 0) return null;
  if (stops.every(isTogether))
    return html`<p>Question par question, ces nombres sont trop petits pour être publiés.</p>`;
  return html`${barList(
    stops.map((stop) => ({
      label: wordsOf(stop),
      value: String(stop.count),
      upTo: [{ fill: isTogether(stop) ? 'striped' : 'full', end: stop.count }],
    })),
  )}
  ${tableIn(
    'Structures arrêtées, par question',
    ['Question', 'Se sont arrêtées là'],
    stops.map((stop) => [wordsOf(stop), stop.count]),
  )}`;
};

/** At which question those stopped who left their draft, in the order of the form (J2). */
export const leftDrafts = ({ total, stops }: ToldStops): Html =>
  html`<h3>Où s’arrêtent les demandes jamais envoyées</h3>
    ${inAll(total)} ${byQuestion(stops)}`;
