import { join } from 'node:path';
import { readCase } from '../../local/journey/journey-case.ts';
import { sendTo } from '../../local/journey/council-calls.ts';
import { addDays, parisInstant } from '../../local/journey/paris-days.ts';
import { SECRETARY } from '../../local/journey/people.ts';
import { openBrowser } from '../../test/support/browser.ts';
import { castVotes, decideCriteria, saveAnswers, type Scene } from '../effects/acts.ts';
import { quantile } from '../measure.ts';
import type { Bench, Metric } from '../metric.ts';
import { count, type Figure } from '../report.ts';
import { openSystem, readRoad, roadFile } from '../stage/system.ts';

const ANSWERS_A_ROUND = 20;
/** Each leaves three criteria to a person. */
const DOSSIERS_A_ROUND = 3;
const VOTES_A_ROUND = 10;
const LEADS_WITHIN = 0.95;

const figuresOf = (act: string, taken: readonly number[]): Figure[] => {
  const note = `${taken.length} times`;
  return [
    count(`${act}, p50`, quantile(taken, 0.5), 'ms', note),
    count(`${act}, p95`, quantile(taken, LEADS_WITHIN), 'ms', `${note}; 200 ms at most`),
  ];
};

const measure = async ({ copy, rounds }: Bench): Promise<Figure[]> => {
  const { url, stage, stop } = await openSystem(copy);
  const browser = await openBrowser();
  try {
    const road = readRoad();
    const heldOn = road.session?.date ?? '';
    const reviewed = readCase(join(roadFile, '..', 'T04.json'));
    await stage.clock.reach(parisInstant(road.submittedOn, 9));
    const { id: session } = await sendTo(stage.api, 'programmer la séance', SECRETARY, 'sessions', {
      kind: 'ORDINARY',
      heldOn,
      opensOn: road.submittedOn,
      closesOn: addDays(road.submittedOn, 18),
    });
    const scene: Scene = { url, stage, browser, session, heldOn };
    return [
      ...figuresOf('an answer kept', await saveAnswers(scene, rounds * ANSWERS_A_ROUND)),
      ...figuresOf('a verdict decided', await decideCriteria(scene, reviewed, rounds * DOSSIERS_A_ROUND)),
      ...figuresOf('a vote recorded', await castVotes(scene, road, rounds * VOTES_A_ROUND)),
    ];
  } finally {
    await browser.close();
    await stop();
  }
};

/** From the click to what it changes on the page, in a browser on a running system. */
export const visibleEffect: Metric = { name: 'effect', measure };
