import { longDay } from './long-day.ts';
import { REHEARSAL_COUNCIL, REHEARSAL_NAME } from './council.ts';
import type { Rehearsal } from './prepare.ts';

/** Who signs in as what. */
const PEOPLE: readonly (readonly [account: string, what: string])[] = [
  ['secretaire', 'prépare, convoque, relève les votes à main levée'],
  ['presidente', 'préside, ouvre et ferme la séance et les votes, signe'],
  ['membre-02', 'vice-présidence : conduit un point quand la présidente s’est déportée'],
  ['membre-03 … membre-45', 'siègent et votent'],
  ['instructrice', 'a instruit les dossiers'],
  ['auditrice', 'lit tout, ne change rien'],
];

/**
 * Lines to paste in a terminal: `ess ACCOUNT PATH [BODY]` sends a command as somebody, `lire ACCOUNT PATH` reads,
 * `garder ACCOUNT PATH FILE` keeps a file.
 */
const shellFunctions = (url: string): readonly string[] => [
  `jeton() { curl -s "${url}/local/token?as=$1" | sed 's/.*"token":"\\([^"]*\\)".*/\\1/'; }`,
  `ess() { local vide='{}'; curl -s -X POST "${url}/api/${REHEARSAL_COUNCIL}/$2" -H "authorization: Bearer $(jeton $1)" ` +
    `-H "idempotency-key: essai-$(date +%s)-$RANDOM" -H 'content-type: application/json' -d "\${3:-$vide}"; echo; }`,
  `lire() { curl -s "${url}/api/${REHEARSAL_COUNCIL}/$2" -H "authorization: Bearer $(jeton $1)"; echo; }`,
  `garder() { curl -sf -o "$3" "${url}/api/${REHEARSAL_COUNCIL}/$2" -H "authorization: Bearer $(jeton $1)" && echo "$3"; }`,
];

const stepsOf = (url: string, { session, heldOn, dossiers }: Rehearsal): readonly string[] => {
  const first = dossiers[0]?.item ?? '';
  const conflict = dossiers.find(({ linked }) => linked !== undefined);
  const { account = '', kind = '' } = conflict?.linked ?? {};
  return [
    'Convoquer les membres :',
    `  ess secretaire sessions/${session}/convene`,
    'En accuser réception, chacun pour soi ; le secrétariat lit qui l’a fait :',
    `  ess membre-03 sessions/${session}/acknowledgeConvocation`,
    `  lire secretaire sessions/${session}/notices`,
    'Répondre à la convocation, puis lire où en est le quorum :',
    `  ess membre-03 sessions/${session}/reply '{"answer":"COMING"}'`,
    `  ess membre-44 sessions/${session}/reply '{"answer":"ABSENT","excuse":"En déplacement."}'`,
    `  lire secretaire sessions/${session}/forecast`,
    'Lire l’ordre du jour en deux listes, et garder le dossier de séance d’un membre :',
    `  lire secretaire sessions/${session}/agenda`,
    `  garder membre-03 sessions/${session}/pack.pdf dossier-de-seance.pdf`,
    'Attendre le jour de la séance, ou avancer l’horloge jusque-là :',
    `  curl -s -X POST ${url}/local/clock -d '{"now":"${heldOn}T13:00:00Z"}'`,
    'Dire qui est là, pour 23 membres au moins (le quorum), et donner un pouvoir :',
    `  for n in $(seq 1 36); do ess secretaire sessions/${session}/checkIn "{\\"member\\":$n}"; done`,
    `  ess membre-40 sessions/${session}/giveProxy '{"holder":12}'`,
    'Ouvrir la séance :',
    `  ess presidente sessions/${session}/open`,
    'Se déporter d’un point où l’on a un intérêt, avant le vote :',
    `  ess ${account} items/${conflict?.item ?? ''}/recuse '{"interest":"${kind}"}'`,
    'Ouvrir un vote, le donner, le fermer :',
    `  ess presidente items/${first}/openVote`,
    `  ess membre-03 items/${first}/castBallot '{"round":1,"choice":"ABSTAIN"}'`,
    `  ess secretaire items/${first}/recordHands '{"round":1,"choice":"FOR"}'`,
    `  ess presidente items/${first}/closeVote`,
    'Noter ce qui s’est dit sur ce point, pour le procès-verbal :',
    `  ess secretaire items/${first}/noteDebate '{"text":"Le rapporteur présente le dossier."}'`,
    'Ajourner un point en disant ce qui manque :',
    `  ess presidente items/${dossiers.find(({ linked }, at) => at > 0 && linked === undefined)?.item ?? ''}/adjourn '{"asked":"Les comptes approuvés."}'`,
    'Lever la séance, quand aucun vote n’est ouvert :',
    `  ess presidente sessions/${session}/close`,
    'Puis lire ce que la séance a donné, et pourquoi :',
    `  lire secretaire sessions/${session}`,
    `  lire secretaire items/${first}/explanation`,
    'Garder le procès-verbal, le relire, puis l’adresser aux membres :',
    `  garder secretaire sessions/${session}/minutes.pdf proces-verbal.pdf`,
    `  ess secretaire sessions/${session}/circulateMinutes`,
  ];
};

/** Where to go, as whom, and a short path to follow, in French; without the path once the session has moved on. */
export const toldOf = (url: string, rehearsal: Rehearsal): string => {
  const { heldOn, state, dossiers } = rehearsal;
  const waits = state === 'scheduled';
  return [
    '',
    `${REHEARSAL_NAME} (${REHEARSAL_COUNCIL}) : 45 membres, neuf collèges ; tout y est fictif.`,
    waits
      ? `La séance du ${longDay(heldOn)} attend sa convocation, avec ${dossiers.length} dossiers :`
      : `La séance du ${longDay(heldOn)} a déjà commencé sa vie (« ${state} ») ; rien n’y a été changé. Ses dossiers :`,
    ...dossiers.map(({ of, lesson }, at) => `  ${at + 1}. ${of.structure.name} : ${lesson}`),
    '',
    `Se connecter : ${url}/sign-in. Les comptes, sans mot de passe :`,
    ...PEOPLE.map(([account, what]) => `  ${account} : ${what}`),
    `Les courriels partis : ${url}/local/mailbox`,
    '',
    ...(waits
      ? [
          'Chemin à suivre. Collez d’abord ces lignes dans un terminal ; « ess » agit, « lire » lit, « garder » garde un fichier, au nom d’un compte :',
          ...shellFunctions(url),
          '',
          ...stepsOf(url, rehearsal),
        ]
      : ['Pour recommencer : arrêtez, effacez le dossier des données, relancez « npm run rehearsal ».']),
    '',
  ].join('\n');
};
