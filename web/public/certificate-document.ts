import { IMPLICIT_DECISION } from '../../workflows/label/implicit-decision.ts';
import { frenchDate, frenchInstant, frenchSiren, nonBreaking } from './french.ts';

/** What a certificate tells. Days are `YYYY-MM-DD`, instants are in UTC. */
export type CertificateView = {
  readonly council: { readonly name: string; readonly territory: string };
  /** What the picture at its head shows: the council's own, or nothing to tell. */
  readonly mark: string | null;
  readonly number: string;
  readonly holder: {
    readonly name: string;
    readonly siren: string | null;
    readonly siret: string | null;
    readonly rna: string | null;
  };
  readonly awardedOn: string;
  readonly validUntil: string;
  readonly charterVersion: string;
  /** The capacity of who signed the decision. */
  readonly decidedBy: string;
  /** Who signed it; null when nobody did here. */
  readonly signatory: string | null;
  readonly issuedAt: string;
  /** Of the label, on the public site. */
  readonly page: string;
  /** Where the short code is typed, and the code in its two groups. */
  readonly codePage: string;
  readonly shortCode: string;
};

/** Every word of a certificate; the template only lays them out. */
export type CertificateDocument = {
  readonly title: string;
  readonly heading: string;
  readonly territory: string;
  readonly mark: string;
  readonly attests: string;
  readonly holder: string;
  readonly numbers: readonly string[];
  readonly states: string;
  readonly facts: readonly (readonly [term: string, value: string])[];
  readonly check: { readonly title: string; readonly steps: readonly string[] };
  readonly page: string;
  readonly code: { readonly words: string; readonly sign: string };
  readonly picture: string;
  readonly rule: string;
  readonly attached: string;
};

const numbersOf = ({ siren, siret, rna }: CertificateView['holder']): string[] =>
  [
    siren !== null && `SIREN ${frenchSiren(siren)}`,
    siret !== null && `établissement ${siret}`,
    rna !== null && `RNA ${rna}`,
  ].filter((each) => each !== false);

/** Who signed the decision, and in what capacity (F9, L212-1); nobody signed what was born of silence. */
const authorOf = ({ decidedBy, signatory }: CertificateView): readonly [term: string, value: string] =>
  decidedBy === IMPLICIT_DECISION
    ? ['Décision', 'née du silence de l’administration (acceptation implicite)']
    : ['Décision signée par', signatory === null ? decidedBy : `${signatory}, ${decidedBy}`];

/** The certificate of a label: it shows what was granted, and how anybody sees whether it still stands. */
export const certificateDocument = (view: CertificateView): CertificateDocument => ({
  title: `Certificat du label ESS n° ${view.number}`,
  heading: 'Label de l’économie sociale et solidaire',
  territory: view.council.territory,
  mark: view.mark ?? `La marque du conseil : ${view.council.name}`,
  attests: `${view.council.name} atteste que`,
  holder: view.holder.name,
  numbers: numbersOf(view.holder),
  states: 'est titulaire du label de l’économie sociale et solidaire.',
  facts: [
    ['Numéro du label', view.number],
    ['Attribué le', frenchDate(view.awardedOn)],
    ['Valable jusqu’au', `${frenchDate(view.validUntil)} inclus`],
    ['Critères', `charte ${view.charterVersion}`],
    authorOf(view),
    ['Certificat émis le', frenchInstant(view.issuedAt)],
  ],
  check: {
    title: 'Ce certificat est-il toujours valable ?',
    steps: [
      'Scannez le code, ou ouvrez l’adresse écrite dessous : elle dit si le label est en cours de validité.',
      'Vérifiez que votre navigateur affiche bien cette adresse.',
      'Comparez le nom et les numéros de la structure avec ceux du document que l’on vous présente.',
    ],
  },
  page: view.page,
  code: { words: nonBreaking(`Code court, à saisir sur ${view.codePage} :`), sign: view.shortCode },
  picture: `Code à scanner. Il mène à la page publique du label : ${view.page}`,
  rule: nonBreaking('Toute suspension révoque le certificat ; un nouveau est émis à la levée.'),
  attached:
    'L’attestation signée « credential.json » est jointe à ce fichier : elle se vérifie sans ce service.',
});
