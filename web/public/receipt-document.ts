import { frenchDate, frenchInstant } from './french.ts';
import { facts, sentences, type PrintedDocument, type Section } from './printed-document.ts';
import type { CouncilView } from './views.ts';

/** A filed dossier as its receipt tells it. Days are `YYYY-MM-DD`, digests base64url. */
export type ReceiptView = {
  readonly council: CouncilView;
  /** Who follows it, and where to write and call. */
  readonly service: {
    readonly service: string;
    readonly address: string;
    readonly phone: string;
    readonly hours: string;
    readonly email: string;
    /** Who examines it there, by name; null while nobody does. */
    readonly officer: string | null;
  };
  readonly filed: {
    readonly number: string;
    readonly structureName: string;
    readonly receivedOn: string;
    readonly postmarkedOn: string | null;
    readonly receivedElsewhereOn: string | null;
    readonly channel: 'ONLINE' | 'POST';
  };
  readonly charterVersion: string;
  /** When what is told here happened last. */
  readonly asOf: string;
  readonly digests: { readonly answers: string; readonly documents: string };
  readonly acknowledgementDue: string;
  /** What the acknowledgement said, and what has changed of it since; null while it is due. */
  readonly acknowledged: { readonly on: string; readonly said: readonly string[] } | null;
  readonly changed: readonly string[];
  /** What is still awaited, until when, and what that does to the time limits (INC-01); or null. */
  readonly missing: {
    readonly until: string;
    readonly titles: readonly string[];
    readonly effect: readonly string[];
  } | null;
};

const CHANNELS = { ONLINE: 'en ligne', POST: 'par la poste' } as const;

const filing = ({ filed, charterVersion, asOf }: ReceiptView): Section => {
  const { number, structureName, receivedOn, postmarkedOn, receivedElsewhereOn, channel } = filed;
  return {
    id: 'demande',
    title: 'La demande',
    blocks: [
      facts(
        ['Numéro du dossier', number],
        ['Structure', structureName],
        ['Reçu le', frenchDate(receivedOn)],
        ['Déposé', CHANNELS[channel]],
        postmarkedOn !== null && ['Cachet de la poste', frenchDate(postmarkedOn)],
        receivedElsewhereOn !== null && ['Reçu d’abord ailleurs le', frenchDate(receivedElsewhereOn)],
        ['Charte', `version ${charterVersion}`],
        ['Situation au', frenchInstant(asOf)],
      ),
    ],
  };
};

const acknowledgement = ({ acknowledged, acknowledgementDue, filed, changed }: ReceiptView): Section => ({
  id: 'accuse',
  title: 'L’accusé de réception',
  blocks: sentences(
    acknowledged === null
      ? [`Cet accusé de réception vous sera envoyé le ${frenchDate(acknowledgementDue)} au plus tard.`]
      : [
          `Envoyé le ${frenchDate(acknowledged.on)}. Votre demande a été reçue le ${frenchDate(filed.receivedOn)}.`,
          ...acknowledged.said,
          ...changed,
        ],
  ),
});

const awaited = ({ missing }: ReceiptView): Section[] =>
  missing === null
    ? []
    : [
        {
          id: 'manque',
          title: 'Ce qui manque',
          blocks: [
            ...sentences([missing.until]),
            { kind: 'list', items: missing.titles },
            ...sentences(missing.effect),
          ],
        },
      ];

const followedBy = ({ council, service }: ReceiptView): Section => ({
  id: 'service',
  title: 'Qui la suit',
  blocks: [
    facts(
      service.officer !== null && ['Personne qui l’instruit', service.officer],
      ['Service', service.service],
      ['Conseil', council.name],
      ['Adresse postale', service.address],
      ['Téléphone', `${service.phone}, ${service.hours}`],
      ['Courriel', service.email],
    ),
  ],
});

const digests = ({ digests: { answers, documents } }: ReceiptView): Section => ({
  id: 'empreintes',
  title: 'Empreintes',
  blocks: [
    ...sentences([
      'Elles prouvent ce qui a été déposé : les mêmes réponses et les mêmes pièces donnent les mêmes.',
    ]),
    facts(['Réponses', answers], ['Pièces', documents]),
  ],
});

/** The receipt of a request (ACK-01, ACK-03, INC-01, R112-11-1): what came, who follows it, what silence means, what is missing. */
export const receiptDocument = (view: ReceiptView): PrintedDocument => ({
  title: `Récépissé de la demande ${view.filed.number}`,
  sections: [filing(view), acknowledgement(view), ...awaited(view), followedBy(view), digests(view)],
});
