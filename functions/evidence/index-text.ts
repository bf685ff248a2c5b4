import { frenchDate, parisDay } from '../../web/public/french.ts';
import type { Entries } from './archive.ts';

/** What the entries of an archive are, by how their paths begin, the first that fits. */
const WORDS: readonly (readonly [prefix: string, words: string])[] = [
  [
    'faits/application-',
    'les faits du dossier, enchaînés, du dépôt à la décision et à la preuve de sa notification',
  ],
  ['faits/structure-', 'les faits de la structure'],
  [
    'faits/item-',
    'les faits du point d’ordre du jour : ouverture du vote, électeurs, scrutin, résultat, avis',
  ],
  ['faits/session-', 'les faits de la séance : convocation, ouverture, quorum, clôture'],
  ['faits/document-', 'les faits d’une pièce : son empreinte, son dépôt, son contrôle'],
  ['faits/label-', 'les faits du label'],
  [
    'personnel/',
    'ce que des personnes ont écrit, avec le sel qui le relie à l’engagement porté par chaque fait',
  ],
  ['preuves/', 'ce qui relie ces faits au point de contrôle'],
  ['point-de-controle.json', 'le point de contrôle du registre, tel qu’il est publié'],
  ['pieces/reponses', 'les réponses du dossier, sous l’empreinte que les faits en donnent'],
  ['pieces/preuves', 'la liste des pièces jointes, sous l’empreinte que les faits en donnent'],
  ['pieces/charte-appliquee', 'la charte appliquée, sous l’empreinte que les faits en donnent'],
  ['pieces/charte-signee', 'le texte de la charte que la structure a signé, sous son empreinte'],
  [
    'pieces/decision-signee',
    'la décision signée dans un parapheur, sous l’empreinte que les faits en donnent',
  ],
  [
    'pieces/decision.',
    'la décision telle qu’elle a été mise à disposition, sous l’empreinte que les faits en donnent',
  ],
  [
    'lettres/',
    'une lettre telle qu’elle est partie : la marque de l’envoi en garde l’empreinte, et le fait qui l’a appelée (vues/envois.json)',
  ],
  [
    'vues/lettre-',
    'une lettre telle qu’on l’écrirait aujourd’hui : elle n’est pas partie par courriel en ces mots',
  ],
  ['vues/reponses', 'les réponses du dossier telles qu’elles sont aujourd’hui'],
  ['vues/preuves', 'la liste des pièces jointes telle qu’elle est aujourd’hui'],
  ['vues/charte', 'une charte citée'],
  ['vues/verdicts', 'l’appréciation critère par critère, avec ses données et leur source'],
  ['vues/votes-', 'le calcul de chaque vote : quorum, majorité, pouvoirs, déports, résultat'],
  ['vues/seance-', 'convocations, accusés de réception, présences et mouvements, membre par membre'],
  ['vues/envois', 'les courriels partis pour ce dossier : quand, pour quel fait'],
  ['imprimes/recepisse', 'le récépissé de la demande'],
  ['imprimes/decision', 'la décision telle qu’on l’imprime aujourd’hui : aucun fait ne nomme ce fichier'],
  ['imprimes/extrait', 'l’extrait certifié du procès-verbal'],
  ['imprimes/', 'un document imprimé'],
  ['verify.py', 'le programme de vérification, qui ne demande que Python 3'],
];

const wordsFor = (name: string): string => WORDS.find(([prefix]) => name.startsWith(prefix))?.[1] ?? '';

export type IndexOf = {
  structureName: string;
  number: string;
  council: string;
  asOf: string;
  /** The day of the checkpoint that covers it, if one does. */
  coveredOn: string | null;
  /** When what people wrote was erased, and under which slip of the archives. */
  erased: { on: string; slip: string } | null;
  origin: string;
};

/** What an archive holds and how to verify it, for somebody who has never seen one. */
export const indexText = (about: IndexOf, entries: Entries): string => {
  const { structureName, number, council, asOf, coveredOn, erased, origin } = about;
  const lines = Object.keys(entries)
    .toSorted()
    .map((name) => `- ${name}\n  ${wordsFor(name)}`);
  const covered =
    coveredOn === null
      ? 'Aucun point de contrôle ne couvre encore ces faits : redemandez ce dossier de preuve demain.'
      : `Le point de contrôle du ${coveredOn} couvre ces faits ; ceux qui sont venus après lui le seront par le suivant.`;
  const gone =
    erased === null
      ? ''
      : `

Ce dossier a été éliminé le ${frenchDate(erased.on)}, à la fin de sa durée de conservation, avec le visa des archives (bordereau
${erased.slip}). Ce que des personnes avaient écrit, les réponses, les pièces et les envois sont effacés par cette règle, et par
elle seule : les faits restent, avec les engagements qui tiennent lieu de ce qui n’est plus, et la décision. Le programme
de vérification le dit, et n’y voit rien de faux : qui détient une copie de ce qui est effacé peut encore l’y comparer.`;
  return `DOSSIER DE PREUVE

Demande ${number}, ${structureName} (conseil ${council}).
Ce qu’il contient s’arrête au ${parisDay(asOf)}. ${covered}${gone}

VÉRIFIER, SANS RIEN DEMANDER À PERSONNE

1. Prenez la clé publiée : ${origin}/checkpoints/key.json (ou celle que vous tenez d’ailleurs).
2. Prenez un point de contrôle publié : ${origin}/checkpoints/latest.json, ou tous les fichiers de
   ${origin}/checkpoints/ que vous avez gardés, dans un dossier.
3. Lancez : python3 verify.py DOSSIER.zip --points latest.json --cle key.json

Le programme refait chaque empreinte et dit quelle entrée est fausse, s’il y en a une. Il est court : lisez-le.
Ne vous fiez pas à la copie de clé ou de point de contrôle qu’on vous donnerait avec ce dossier.

CE QUE DIT CHAQUE ENTRÉE

- manifest.json, manifest.jws
  la liste des entrées avec l’empreinte SHA-256 de chacune, et sa signature
${lines.join('\n')}

Les dossiers « faits », « preuves », « pieces » et « personnel » se vérifient contre le registre publié ; « lettres » contre
la marque de chaque envoi et le fait qui l’a appelé ; cette marque, « vues » et « imprimes » sont lus ou calculés quand ce
dossier est fait, et couverts par la seule signature du manifeste.
`;
};
