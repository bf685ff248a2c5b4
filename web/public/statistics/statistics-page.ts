import { FEWEST } from '../../../workflows/statistics/small-counts.ts';
import type { Statistics } from '../../../workflows/statistics/statistics.ts';
import { counted, frenchDate, nonBreaking, shortDate } from '../french.ts';
import { html, linkTo, type Html } from '../html.ts';
import { page } from '../layout.ts';
import type { CouncilView } from '../views.ts';
import { barList } from './bars.ts';
import { leftDrafts } from './left-drafts.ts';
import { familyWords } from './statistics-table.ts';
import { tableIn } from './table-in.ts';
import { barWords, HOLDER_WORDS, STEP_WORDS } from './words.ts';

export type StatisticsView = {
  readonly council: CouncilView;
  /** Null before the first day on which they were counted. */
  readonly statistics: Statistics | null;
};

const here = { at: '/registre', exactly: false } as const;
/** What the law gives before silence decides (CRPA, L231-1), roughly in days. */
const TWO_MONTHS = 60;
const TOO_FEW = `moins de ${FEWEST}`;
const NOT_TOLD = 'non publié';

const days = (count: number): string => counted(count, 'jour', 'jours');

const distribution = ({ whole }: Statistics): Html =>
  whole === null
    ? html`<p>
        Moins de ${FEWEST} demandes ont été décidées en douze mois : leurs délais ne sont pas publiés.
      </p>`
    : html`<p>
          Sur ${counted(whole.count, 'demande décidée', 'demandes décidées')}, la moitié a pris
          <strong>${days(whole.median)}</strong> au plus, neuf sur dix
          <strong>${days(whole.ninth)}</strong> au plus. Barre pleine : en deux mois, le délai que la loi
          donne ; barre vide : au-delà.
        </p>
        ${barList(
          whole.bars.map(({ from, to, count }) => ({
            label: barWords(from, to),
            value: String(count),
            upTo: [{ fill: to !== null && to < TWO_MONTHS ? 'full' : 'hollow', end: count }],
          })),
        )}
        ${tableIn(
          'Délais de la réception à la décision',
          ['Délai', 'Demandes'],
          whole.bars.map(({ from, to, count }) => [barWords(from, to), count]),
        )}`;

const waits = ({ waits: all }: Statistics): Html | null => {
  const known = all.flatMap(({ holder, delays }) => (delays === null ? [] : [{ holder, delays }]));
  if (known.length === 0) return null;
  return html`<h2>De quoi ce temps est fait</h2>
    <p>
      Chaque jour compte pour qui le dossier attend. Barre pleine : la moitié des dossiers ; rayée : neuf sur
      dix.
    </p>
    ${barList(
      known.map(({ holder, delays }) => ({
        label: HOLDER_WORDS[holder],
        value: days(delays.median),
        upTo: [
          { fill: 'full', end: delays.median },
          { fill: 'striped', end: delays.ninth },
        ],
      })),
    )}
    ${tableIn(
      'Jours d’attente',
      ['Étape', 'La moitié, au plus', 'Neuf sur dix, au plus'],
      known.map(({ holder, delays }) => [HOLDER_WORDS[holder], delays.median, delays.ninth]),
    )}`;
};

const funnel = ({ funnel: steps, from }: Statistics): Html =>
  html`<h2>Ce que deviennent les demandes</h2>
    <p>Demandes reçues depuis le ${frenchDate(from)}. Certaines sont encore en cours.</p>
    ${barList(
      steps.map(({ step, count }) => ({
        label: STEP_WORDS[step],
        value: count === null ? TOO_FEW : String(count),
        upTo: [{ fill: step === 'GRANTED' ? 'striped' : 'full', end: count ?? 0 }],
      })),
    )}
    ${tableIn(
      'Demandes par étape',
      ['Étape', 'Demandes'],
      steps.map(({ step, count }) => [STEP_WORDS[step], count ?? TOO_FEW]),
    )}`;

const split = (title: string, kind: string, counts: Statistics['labels']['families']): Html | null =>
  counts.length === 0
    ? null
    : html`<h3>${title}</h3>
        ${barList(
          counts.map(({ name, count }) => ({
            label: nonBreaking(familyWords(name)),
            value: String(count),
            upTo: [{ fill: 'full', end: count }],
          })),
        )}
        ${tableIn(
          title,
          [kind, 'Labels'],
          counts.map(({ name, count }) => [familyWords(name), count]),
        )}`;

const labels = ({ labels: { valid, families, territories } }: Statistics): Html =>
  html`<h2>Les labels</h2>
    <p>
      ${
        valid === 0
          ? 'Aucun label n’était en cours de validité'
          : counted(valid, 'label en cours de validité', 'labels en cours de validité')
      }. <a href="/registre">Le registre</a> dit l’état d’aujourd’hui.
    </p>
    ${split('Par famille', 'Famille', families)} ${split('Par territoire', 'Territoire', territories)}`;

const sittings = ({ sittings: all }: Statistics): Html =>
  html`<h2>Les séances du conseil</h2>
    ${
      all.length === 0
        ? html`<p>Aucune séance ne s’est encore tenue.</p>`
        : tableIn(
            'Présence aux dernières séances',
            ['Séance', 'En fonction', 'Présents', 'Représentés', 'Quorum'],
            all.map(({ heldOn, inOffice, attending, proxies, held }) => [
              shortDate(heldOn),
              inOffice,
              attending,
              proxies,
              held ? 'réuni' : 'non réuni',
            ]),
            { open: true },
          )
    }`;

const attendance = ({ attendance: all }: Statistics): Html | null =>
  all.length === 0
    ? null
    : html`<h3>Par collège</h3>
        <p>
          Un siège compte une fois à chacune de ces séances. Sous ${FEWEST} sièges occupés ou vides, le nombre
          n’est pas publié, ni celui qui le donnerait par soustraction.
        </p>
        ${barList(
          all.map(({ college, places, filled }) => ({
            label: nonBreaking(college),
            value: filled === null ? NOT_TOLD : `${filled} sur ${places}`,
            upTo:
              filled === null
                ? []
                : [
                    { fill: 'full', end: filled },
                    { fill: 'hollow', end: places },
                  ],
          })),
        )}
        ${tableIn(
          'Sièges occupés par collège',
          ['Collège', 'Sièges, toutes séances', 'Occupés'],
          all.map(({ college, places, filled }) => [college, places, filled ?? NOT_TOLD]),
        )}`;

const method = ({ id }: CouncilView): Html =>
  html`<h2>La méthode</h2>
    <p>
      Les chiffres sont refaits chaque nuit, à partir de ce que le service a enregistré. Les délais vont de la
      réception à la première décision, en jours ; une médiane dit ce que vit une demande ordinaire, mieux
      qu’une moyenne. Sous ${FEWEST}, un nombre n’est pas publié, ou il rejoint « Autres » : personne ne se
      reconnaît.
    </p>
    <h2>Télécharger</h2>
    <ul class="go">
      <li><a href="${linkTo(`/donnees/${id}/statistiques.csv`)}">Statistiques (CSV)</a></li>
      <li><a href="${linkTo(`/donnees/${id}/statistiques.json`)}">Statistiques (JSON)</a></li>
      <li><a href="/donnees">Données ouvertes du registre</a></li>
    </ul>`;

const titleOf = ({ whole }: Statistics): string =>
  whole === null
    ? 'Statistiques du label'
    : `La moitié des demandes est décidée en ${days(whole.median)} ou moins`;

/** What a council does, in figures: how long, how many, who sits (J4); with its method and its files. */
export const statisticsPage = ({ council, statistics }: StatisticsView): string => {
  if (statistics === null)
    return page({
      title: 'Les premiers chiffres paraîtront demain',
      here,
      council,
      main: html`<div class="wrap narrow legal">
        <h1>Les premiers chiffres paraîtront demain.</h1>
        <p class="lead">
          Ils sont refaits chaque nuit. En attendant, <a href="/registre">le registre</a> est à jour.
        </p>
      </div>`,
    });
  return page({
    title: titleOf(statistics),
    here,
    council,
    main: html`<div class="wrap narrow legal">
      <h1>${titleOf(statistics)}</h1>
      <p class="lead">
        ${nonBreaking(council.name)}, du ${frenchDate(statistics.from)} au ${frenchDate(statistics.asOf)}.
      </p>
      <h2>Combien de temps</h2>
      ${distribution(statistics)} ${waits(statistics)} ${funnel(statistics)} ${leftDrafts(statistics.left)}
      ${labels(statistics)} ${sittings(statistics)} ${attendance(statistics)} ${method(council)}
    </div>`,
  });
};
