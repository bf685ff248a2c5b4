import type { JsonObject } from '../json.ts';
import type { Life, Step } from './life.ts';

const ofItsBytes = (data: JsonObject, context: JsonObject): boolean =>
  data['objectVersion'] === context['objectVersion'];

const from = (to: string, ...places: readonly string[]): Step[] =>
  places.map((place) => ({ from: place, to: [to] }));

const KEPT = ['announced', 'received', 'clean', 'expired', 'refused', 'neverSent', 'replaced', 'withdrawn'];

/** A supporting document: in quarantine until the scan of its very bytes opens it, then until it holds no more (P22). */
export const document: Life = {
  machine: 1,
  start: {
    places: ['new'],
    context: {
      structure: '',
      announcedOn: '',
      kind: '',
      mediaType: '',
      size: 0,
      sha256: '',
      dated: null,
      validUntil: null,
      objectVersion: null,
      foundClean: false,
      refusal: null,
      replacedBy: null,
    },
  },
  steps: {
    'DocumentAnnounced.v1': [{ from: 'new', to: ['announced'], keeps: (data) => data }],
    'DocumentReceived.v1': [
      { from: 'announced', to: ['received'], keeps: ({ objectVersion }) => ({ objectVersion }) },
    ],
    'DocumentFoundClean.v1': [
      { from: 'received', to: ['clean'], when: ofItsBytes, keeps: () => ({ foundClean: true }) },
    ],
    'DocumentRefused.v1': [
      { from: 'received', to: ['refused'], when: ofItsBytes, keeps: ({ reason }) => ({ refusal: reason }) },
    ],
    'DocumentScanLate.v1': [{ from: 'received', when: ofItsBytes }],
    'DocumentNeverSent.v1': from('neverSent', 'announced'),
    'DocumentReplaced.v1': from('replaced', 'clean', 'expired').map((step) => ({
      ...step,
      keeps: ({ by }: JsonObject) => ({ replacedBy: by ?? null }),
    })),
    'DocumentWithdrawn.v1': from('withdrawn', 'announced', 'received', 'clean'),
    'DocumentExpired.v1': from('expired', 'clean'),
    // GDP-04: wherever it stood, nobody opens it any more.
    'DocumentErased.v1': from('erased', ...KEPT).map((step) => ({
      ...step,
      keeps: () => ({ foundClean: false }),
    })),
  },
  word: ([place = '']) => place,
};
