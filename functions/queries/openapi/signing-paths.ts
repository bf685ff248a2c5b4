import { shapeNamed } from './plain-shapes.ts';
import { before, problemResponses, refusal } from './problem-responses.ts';
import { json, read } from './reading.ts';

const ofPreview = problemResponses([
  ...before('malformed', 'sign-in-required', 'stopped'),
  ...(
    [
      'not-yours',
      'role-required',
      'conflict-declared',
      'link-declared',
      'not-in-this-state',
      'opinion-required',
      'opinion-annulled',
      'outcome-not-open',
      'rules-missing',
      'signatory-unknown',
      'signs-own-conclusion',
    ] as const
  ).map(refusal),
]);

/** What is read of an order before it is signed. */
export const signingPaths: Record<string, object> = {
  '/api/{council}/applications/{id}/orderPreview': read(
    'application.orderPreview',
    'application',
    'Relire un arrêté mot pour mot avant de le signer',
    ['council', 'id', 'outcome'],
    json(
      shapeNamed('OrderPreview'),
      'L’arrêté tel que la personne qui lit le signerait aujourd’hui. Ouvert à : la présidence.',
    ),
    ofPreview,
  ),
};
