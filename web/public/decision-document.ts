import { frenchDate } from './french.ts';
import { facts, sentences, type PrintedDocument, type Section } from './printed-document.ts';
import type { DecisionView } from './decision-view.ts';

type Reason = DecisionView['decision']['reasons'][number];

const OUTCOMES = {
  GRANTED: 'Label attribué',
  GRANTED_WITH_RESERVATIONS: 'Label attribué avec réserves',
  REFUSED: 'Label refusé',
} as const;

/** The day of the signature: a file that is signed elsewhere is written before, and the signature bears it. */
const signedOn = ({ decidedOn }: Pick<DecisionView['decision'], 'decidedOn'>): string =>
  decidedOn === null ? 'au jour de la signature électronique' : frenchDate(decidedOn);

const OPINIONS: Readonly<Record<string, string>> = {
  FAVOURABLE: 'favorable',
  UNFAVOURABLE: 'défavorable',
};

const summary = ({ dossier, decision, signatory }: DecisionView): Section => ({
  id: 'decision',
  title: 'La décision',
  blocks: [
    facts(
      ['Structure', dossier.structureName],
      ['Numéro du dossier', dossier.number],
      ['Décision', OUTCOMES[decision.outcome]],
      ['Prise le', signedOn(decision)],
      decision.validUntil !== null && ['Valable jusqu’au', frenchDate(decision.validUntil)],
      ['Par', signatory.quality],
    ),
  ],
});

const opinionSeen = ({ council, dossier }: DecisionView): string[] =>
  dossier.opinion === null
    ? []
    : [`l’avis ${OPINIONS[dossier.opinion] ?? ''} de ce conseil : ${council.name} ;`];

const delegationSeen = ({ signatory: { delegation } }: DecisionView): string[] =>
  delegation === null
    ? []
    : [
        `la délégation de signature donnée par ${delegation.act}, du ${frenchDate(delegation.from)} au ${frenchDate(delegation.until)} ;`,
      ];

/** The texts on which it rests (DEC-05): the law, the charter, the rules, the request and the opinion. */
const seen = (view: DecisionView): Section => ({
  id: 'vu',
  title: 'Vu',
  blocks: [
    {
      kind: 'list',
      items: [
        'la loi n° 2014-856 du 31 juillet 2014 relative à l’économie sociale et solidaire, article 1er ;',
        'le code des relations entre le public et l’administration, articles L211-2 à L211-5, L212-1, L221-8 et L311-3-1 ;',
        `la charte du label, version ${view.decision.charterVersion} ;`,
        ...(view.rules === null
          ? []
          : [
              `le règlement du label, version ${view.rules.version}, adopté le ${frenchDate(view.rules.adoptedOn)} (${view.rules.deliberation}) ;`,
            ]),
        `la demande n° ${view.dossier.number}, reçue le ${frenchDate(view.dossier.receivedOn)} ;`,
        ...opinionSeen(view),
        ...delegationSeen(view),
      ],
    },
  ],
});

const sentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

const reasonWords = ({ criterion, title, law, found }: Reason): string => {
  const fact = sentence(found ?? 'Les constats faits par l’instruction ont été effacés depuis');
  if (criterion === null) return fact;
  const rule = law === null ? '' : ` Règle : ${sentence(law)}`;
  return `Critère ${criterion}, « ${title ?? ''} ».${rule} Constat : ${fact}`;
};

const departs = ({ decision, dossier }: DecisionView): string[] =>
  decision.followsOpinion || dossier.opinion === null
    ? []
    : ['La présente décision s’écarte de l’avis du conseil, pour les raisons qui suivent.'];

/** Reasons of law and fact, criterion by criterion (DEC-04, DEC-05). */
const considered = (view: DecisionView): Section[] => {
  const { reasons, outcome } = view.decision;
  const opening =
    outcome === 'REFUSED'
      ? 'Le label ne peut pas être attribué, pour ces motifs :'
      : 'La décision tient compte de ceci :';
  return reasons.length === 0
    ? []
    : [
        {
          id: 'considerant',
          title: 'Considérant',
          blocks: [
            ...sentences([...departs(view), opening]),
            { kind: 'list', items: reasons.map(reasonWords) },
          ],
        },
      ];
};

const conditionItems = ({ decision: { conditions } }: DecisionView): string[] =>
  conditions.map(({ text, dueOn }) => `${sentence(text)} Échéance : le ${frenchDate(dueOn)}.`);

const termOf = ({ termMonths, decidedOn, validUntil }: DecisionView['decision']): string =>
  decidedOn === null || validUntil === null
    ? `pour ${termMonths ?? 0} mois à compter de la signature de la présente décision`
    : `pour ${termMonths ?? 0} mois, du ${frenchDate(decidedOn)} au ${frenchDate(validUntil)}`;

const granted = (view: DecisionView): Section['blocks'] => {
  const { dossier, decision } = view;
  const { charterVersion, outcome } = decision;
  const conditions = conditionItems(view);
  return [
    ...sentences([
      `Article 1er. Le label est attribué${outcome === 'GRANTED_WITH_RESERVATIONS' ? ', avec réserves,' : ''} à la structure « ${dossier.structureName} » ${termOf(decision)}, selon la charte version ${charterVersion}.`,
      conditions.length === 0
        ? 'Article 2. L’attribution dépend de ce que la structure remplisse, pendant toute cette durée, les critères bloquants de la charte. S’ils ne le sont plus, le label peut être abrogé après une procédure contradictoire (article L242-2 du même code).'
        : 'Article 2. L’attribution dépend de ce que la structure remplisse, pendant toute cette durée, les critères bloquants de la charte, et de ces conditions. Si elles ne sont plus remplies, le label peut être abrogé après une procédure contradictoire (article L242-2 du même code).',
    ]),
    ...(conditions.length === 0 ? [] : [{ kind: 'list' as const, items: conditions }]),
    ...sentences([
      'Article 3. La présente décision est notifiée à la structure et prend effet à cette notification.',
    ]),
  ];
};

const decides = (view: DecisionView): Section => ({
  id: 'decide',
  title: 'Décide',
  blocks:
    view.decision.outcome === 'REFUSED'
      ? sentences([
          `Article 1er. Le label n’est pas attribué à la structure « ${view.dossier.structureName} ».`,
          'Article 2. Cette décision n’empêche pas de déposer une nouvelle demande à une prochaine campagne.',
          'Article 3. La présente décision est notifiée à la structure et prend effet à cette notification.',
        ])
      : granted(view),
});

/** M19: what was missing, and the proofs that would have met it. */
const wouldHaveChanged = ({ decision: { outcome, reasons } }: DecisionView): Section[] => {
  const told = reasons.filter(({ wouldMeet }) => wouldMeet.length > 0);
  if (told.length === 0) return [];
  return [
    {
      id: 'changer',
      title: outcome === 'REFUSED' ? 'Ce qui aurait changé la décision' : 'Ce qui lèverait les réserves',
      blocks: [
        {
          kind: 'list',
          items: told.map(
            ({ criterion, title, wouldMeet }) =>
              `Critère ${criterion ?? ''}, « ${title ?? ''} » : ${wouldMeet.map(sentence).join(' ')}`,
          ),
        },
      ],
    },
  ];
};

/** L212-2, 1°, and L212-3: taken here it is dispensed from a signature; taken in a signature book it bears one. */
const signatureWords = ({ decidedOn, signedFile }: DecisionView['decision']): string =>
  decidedOn === null || signedFile !== null
    ? 'Décision signée par voie électronique (article L212-3 du code des relations entre le public et l’administration) : la signature est dans le fichier, avec le jour où elle a été donnée.'
    : 'Décision prise et notifiée dans le service en ligne du label, qui en identifie l’auteur : elle est dispensée de signature manuscrite (article L212-2, 1°, du code des relations entre le public et l’administration).';

/** DEC-01: name and quality of the author, legibly, and the service; by delegation, whose and which. */
const signed = ({ signatory, decision, service, authority }: DecisionView): Section => ({
  id: 'signature',
  title: 'Signature',
  blocks: [
    facts(
      ['Fait le', signedOn(decision)],
      ['Nom', signatory.name ?? 'effacé'],
      ['Qualité', signatory.quality],
      signatory.delegation !== null && [
        'Pour',
        `${authority}, et par délégation (${signatory.delegation.act})`,
      ],
      ['Service', `${service.service}, ${service.address}`],
    ),
    ...sentences([signatureWords(decision)]),
  ],
});

/** A decision in the form that an order has: what it rests on, why, what it decides, who signs, how to challenge it. */
export const decisionDocument = (view: DecisionView): PrintedDocument => ({
  title:
    view.decision.decidedOn === null
      ? `Décision sur la demande de label ${view.dossier.number}`
      : `Décision du ${frenchDate(view.decision.decidedOn)} sur la demande de label ${view.dossier.number}`,
  sections: [
    summary(view),
    seen(view),
    ...considered(view),
    decides(view),
    signed(view),
    ...wouldHaveChanged(view),
    { id: 'recours', title: 'Voies et délais de recours', blocks: sentences(view.remedies) },
    { id: 'algorithme', title: 'Traitement algorithmique', blocks: sentences(view.algorithm) },
  ],
});

const PROOFS: Readonly<Record<string, string>> = {
  CONSULTED: 'décision ouverte dans l’espace de la structure',
  DEEMED:
    'décision non ouverte pendant quinze jours dans l’espace de la structure, qui avait accepté d’y être notifiée',
  POSTAL: 'lettre',
  HAND: 'remise en main propre',
};

/** How it was notified, with the last days to challenge it: beside the decision, which was signed before (DEC-06). */
export const notifiedSection = ({ notification }: DecisionView): Section[] =>
  notification === null
    ? []
    : [
        {
          id: 'notification',
          title: 'Notification',
          blocks: [
            facts(
              ['Notifiée le', frenchDate(notification.notifiedOn)],
              ['Preuve', PROOFS[notification.proof] ?? notification.proof],
              ['Recours gracieux jusqu’au', frenchDate(notification.adminAppealDeadline)],
              ['Recours devant le juge jusqu’au', frenchDate(notification.courtDeadline)],
            ),
            ...sentences(notification.remedies),
          ],
        },
      ];

/** Which file is the decision itself, when it was signed elsewhere: what the page says again is a reading of it. */
export const fileSection = ({ decision: { signedFile } }: DecisionView): Section[] =>
  signedFile === null
    ? []
    : [
        {
          id: 'fichier',
          title: 'Fichier signé',
          blocks: [
            ...sentences([
              'Cette décision a été signée dans un parapheur électronique. Le fichier signé, « decision.pdf », est la décision elle-même ; cette page en reprend les termes.',
            ]),
            facts(
              ['Empreinte du fichier signé (SHA-256)', signedFile.signed.sha256],
              ['Empreinte de l’arrêté exporté', signedFile.exported.sha256],
            ),
          ],
        },
      ];
