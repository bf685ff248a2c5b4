import { ApplicationFoundComplete, ReceiptResent } from '../../../events/clock.ts';
import type { Instant } from '../../../events/fact.ts';
import { longDate } from '../../../workflows/calendar/french-dates.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import { letterOn, listed, type Letter, type Writing } from './letter.ts';
import { acknowledgementMentions, type Missing, receiptMentions } from './receipt-mentions.ts';
import { meaningOfSilence } from './silence-words.ts';

type Line = string | readonly string[];

const missingLines = ({ until, titles, effect }: Missing): Line[] => [until, listed(titles), effect];

/** What a receipt says, from the facts up to it. */
const receiptLines = ({ past: facts, profile, origin }: Writing): Line[] => {
  const { received, next, service } = receiptMentions({ facts, profile, officer: null });
  return [
    received,
    next,
    '',
    service,
    '',
    `Ce récépissé est à imprimer dans votre espace : ${origin}/sign-in`,
  ];
};

/** What an acknowledgement says, from the facts up to it. */
const acknowledgementLines = ({ past: facts, profile, officer }: Writing): Line[] => {
  const { received, service, silence, rights, missing } = acknowledgementMentions({
    facts,
    profile,
    officer,
  });
  return [
    received,
    silence,
    rights,
    '',
    ...(missing === null ? ['Vous n’avez rien à faire aujourd’hui.'] : missingLines(missing)),
    '',
    service,
  ];
};

/** ACK-01: the registration receipt, at once, with the date of receipt. */
export const receipt = (writing: Writing): Letter =>
  letterOn(writing, 'votre demande est reçue', receiptLines(writing));

/** ACK-03: date of receipt, service, what silence means and when, and the rights that follow from it. */
export const acknowledgement = (writing: Writing): Letter =>
  letterOn(writing, 'accusé de réception de votre demande', acknowledgementLines(writing));

const upTo = (writing: Writing, type: string): Writing | null => {
  const at = writing.past.findIndex((fact) => fact.type === type);
  return at === -1 ? null : { ...writing, past: writing.past.slice(0, at + 1) };
};

const onDay = ({ past }: Writing): string => longDate(dateInParis(past.at(-1)?.at as Instant));

/** A10: receipt and acknowledgement once more, in the words and with the dates of the first time; no date moves. */
export const duplicate = (writing: Writing): Letter => {
  const { resentOn } = ReceiptResent.shape.data.parse(writing.fact.data);
  const first = upTo(writing, 'ApplicationSubmitted.v1');
  const acknowledged = upTo(writing, 'ApplicationAcknowledged.v1');
  return letterOn(writing, 'duplicata du récépissé de votre demande', [
    `DUPLICATA, envoyé de nouveau le ${longDate(resentOn)}. Le texte et les dates sont ceux du premier envoi : aucun délai ne change.`,
    ...(first === null ? [] : ['', `Récépissé du ${onDay(first)}`, '', ...receiptLines(first)]),
    ...(acknowledged === null
      ? []
      : ['', `Accusé de réception du ${onDay(acknowledged)}`, '', ...acknowledgementLines(acknowledged)]),
  ]);
};

/** INC-02, INC-03: complete, and what silence will mean from there. */
export const complete = (writing: Writing): Letter => {
  const { completeOn, implicitDecisionOn } = ApplicationFoundComplete.shape.data.parse(writing.fact.data);
  return letterOn(writing, 'votre dossier est complet', [
    `Votre dossier est complet depuis le ${longDate(completeOn)}. Son instruction continue.`,
    meaningOfSilence(writing.profile, writing.dossier.silenceRegime, implicitDecisionOn),
  ]);
};
