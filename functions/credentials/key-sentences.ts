import type { Instant } from '../../events/fact.ts';
import { longDate, timeInParis } from '../../workflows/calendar/french-dates.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import type { KeyAct, KeyChange, KeyRefusal } from '../../workflows/label/credential/key-acts.ts';
import { mayFirstSignAt, type IssuerKey, type KeyState } from '../../workflows/label/credential/keys.ts';
import type { AskedOfKeys, KeysActed } from './act-on-keys.ts';

const STATES: Readonly<Record<KeyState, string>> = {
  ANNOUNCED: 'publiée, en réserve',
  SIGNING: 'signe',
  LISTED: 'ne signe plus, ce qu’elle a signé reste valable',
  COMPROMISED: 'compromise, rien de ce qu’elle a signé n’est valable',
  DROPPED: 'retirée',
};

const moment = (instant: Instant): string => `${longDate(dateInParis(instant))} à ${timeInParis(instant)}`;

const ofText = (seconds: string): Instant => new Date(seconds).toISOString() as Instant;

const keySentence = (key: IssuerKey): string => {
  const { name, state, since } = key;
  const first =
    state === 'ANNOUNCED' ? ` ; elle pourra signer à partir du ${moment(mayFirstSignAt(key))}` : '';
  return `${name} : ${STATES[state]}, depuis le ${moment(since)}${first}.`;
};

/** Where each key stands. */
export const keysSentences = (keys: readonly IssuerKey[]): string[] =>
  keys.length === 0
    ? ['Aucune clé n’est encore publiée : les deux premières le seront avec la première attestation.']
    : keys.map(keySentence);

/** Why not, and what to do. */
const refusalSentence = (refused: KeyRefusal): string => {
  switch (refused.why) {
    case 'NOTHING_ISSUED_YET':
      return 'Aucune attestation n’a encore été signée : les clés seront publiées avec la première. Il n’y a rien à faire.';
    case 'NO_KEY_TO_ANNOUNCE':
      return 'Toutes les clés déployées sont déjà publiées. Ajoutez une clé à infra/credential-keys.ts et déployez, puis recommencez.';
    case 'NO_RESERVE':
      return 'Aucune clé n’est en réserve. Publiez-en une (announce), attendez 48 heures, puis recommencez.';
    case 'RESERVE_TOO_RECENT':
      return `La clé ${refused.key} n’est pas publiée depuis 48 heures : un vérificateur peut ne pas encore la connaître. Recommencez à partir du ${moment(refused.from)}.`;
    case 'UNKNOWN_KEY':
      return refused.key === ''
        ? 'Dites de quelle clé il s’agit : son nom se donne après la commande.'
        : `La clé ${refused.key} n’a jamais été publiée. Vérifiez son nom dans la liste des clés.`;
    case 'STILL_SIGNS':
      return `La clé ${refused.key} signe encore. Passez d’abord à la suivante (switch).`;
    case 'NOT_LISTED':
      return `La clé ${refused.key} n’est pas une ancienne clé : seule une clé qui a signé et ne signe plus se retire.`;
    case 'IS_RETIRED':
      return `La clé ${refused.key} est déjà retirée : rien de ce qu’elle a signé n’est plus accepté. Il n’y a rien à faire.`;
    case 'SIGNED_IN_TERM':
      return `La clé ${refused.key} a signé une attestation valable jusqu’au ${moment(ofText(refused.until))} : sans elle, elle paraîtrait fausse. Recommencez après cette date.`;
    case 'SIGNS_A_LIST':
      return `La clé ${refused.key} signe encore des listes publiées (${refused.lists.join(', ')}). Elles sont signées à nouveau dans l’heure : recommencez alors.`;
  }
};

const CHANGES: Readonly<Record<KeyState, (name: string) => string>> = {
  ANNOUNCED: (name) => `${name} est publiée, en réserve ; elle pourra signer dans 48 heures`,
  SIGNING: (name) => `${name} signe les attestations et les listes`,
  LISTED: (name) => `${name} ne signe plus et reste publiée`,
  COMPROMISED: (name) => `${name} quitte le document publié : rien de ce qu’elle a signé n’est plus accepté`,
  DROPPED: (name) => `${name} quitte le document publié`,
};

const changeSentence = ({ name, becomes }: KeyChange): string => CHANGES[becomes](name);

const pageSentence = ({ act, confirmed }: AskedOfKeys, { found, failed }: KeysActed): string[] => {
  if (act !== 'compromise') return [];
  if (!confirmed) return [`Attestations à signer à nouveau dans cette partie : ${found}.`];
  const left =
    failed > 0
      ? ` Attestations qui n’ont pas pu l’être : ${failed} ; le journal de la fonction dit lesquels.`
      : '';
  return [`Attestations signées à nouveau dans cette partie : ${found - failed}.${left}`];
};

const NEXT: Readonly<Partial<Record<KeyAct, string>>> = {
  switch:
    'Publiez bientôt une autre clé (announce) : sans réserve, une clé compromise ne pourrait pas être remplacée.',
  compromise:
    'Publiez une autre clé (announce) dès que tout est signé, et prévenez les titulaires de télécharger à nouveau leur attestation.',
};

/** Whether a reserve is left once these changes are made. */
const hasReserve = ({ keys, changes }: KeysActed): boolean =>
  keys.some(
    ({ name, state }) =>
      state === 'ANNOUNCED' && !changes.some((one) => one.name === name && one.becomes !== 'ANNOUNCED'),
  );

/** What was done, what would be, or why it may not be, as the operator reads it. */
export const keySentences = (asked: AskedOfKeys, done: KeysActed): string[] => {
  const { refused, changes, next } = done;
  if (refused !== null) return [`Refusé. ${refusalSentence(refused)}`];
  if (asked.act === 'retire' && next !== null) return ['Lecture des attestations que la clé a signées…'];
  const begun = asked.from === null || asked.act === 'retire';
  const changed = begun
    ? changes.map((one) => `${asked.confirmed ? 'Fait' : 'À faire'} : ${changeSentence(one)}.`)
    : [];
  const last = next === null && !hasReserve(done) ? NEXT[asked.act] : undefined;
  return [...changed, ...pageSentence(asked, done), ...(last === undefined ? [] : [last])];
};
