import { problemPage } from '../../web/public/problem-page.ts';
import { toProblem } from '../shell/problems.ts';
import type { HttpAnswer, HttpEvent } from '../shell/respond.ts';
import { htmlPage } from './html-answer.ts';

const isPage = ({ rawPath }: HttpEvent): boolean => !/^\/api\/|\.(?:json|geojson|csv|ods)$/.test(rawPath);

/** A person at a page gets a page, also when it is a "no" or a fault; who asks for data gets a problem document. */
export const orPage = async (
  name: string,
  event: HttpEvent,
  answer: () => Promise<HttpAnswer>,
): Promise<HttpAnswer> => {
  try {
    return await answer();
  } catch (error) {
    if (!isPage(event)) throw error;
    const { status } = toProblem(error, name);
    return htmlPage(status, problemPage(status < 500 ? 'not-found' : 'stopped'));
  }
};
