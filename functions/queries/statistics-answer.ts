import * as z from 'zod';
import { statisticsPage } from '../../web/public/statistics/statistics-page.ts';
import { statisticsKey } from '../../workflows/statistics/rows.ts';
import { Statistics } from '../../workflows/statistics/statistics.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { notFound } from '../shell/problems.ts';
import type { HttpAnswer, HttpEvent } from '../shell/respond.ts';
import { councilView } from './council-view.ts';
import { htmlPage } from './html-answer.ts';
import type { PublicStore } from './public-store.ts';

const Row = z.object({ statistics: Statistics });

/** The figures of the last day, read as one row however many dossiers they are made of (J4). */
export const makeStatisticsAnswer =
  (store: PublicStore) =>
  async (event: HttpEvent): Promise<HttpAnswer> => {
    const id = readCouncilId(event.pathParameters?.['council']);
    const [council, row] = await Promise.all([councilView(store, id), store.reads.row(statisticsKey(id))]);
    if (council === null) throw notFound();
    const statistics = row === null ? null : Row.parse(row).statistics;
    return htmlPage(200, statisticsPage({ council, statistics }));
  };
