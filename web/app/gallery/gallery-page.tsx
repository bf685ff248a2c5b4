import type { ReactNode } from 'react';
import type { AssessedCriterion } from '../api/shapes.ts';
import type { OutboxState, Standing } from '../drafts/outbox.ts';
import { Button } from '../parts/button.tsx';
import { Chip, shownVerdict } from '../parts/chip.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { SaveState } from '../parts/save-state.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { ValueField } from '../questions/value-field.tsx';
import { CriterionCard } from '../structure/criterion-card.tsx';
import { Timeline } from '../parts/timeline.tsx';
import type { Stage } from '../words/timeline.ts';

const nothing = (): void => undefined;

const Shown = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);

const CRITERION: AssessedCriterion = {
  id: 'GOV-03',
  nature: 'BLOCKING',
  verdict: 'PASS',
  reason: 'PARTICIPATION_SUFFISANTE',
  explanation: '43 votants sur 84, soit 51 %. Il en faut 20 %.',
  missing: [],
  advice: null,
  registers: [],
  change: 'Moins de 17 votants : à améliorer, sans bloquer votre demande.',
};

const CRITERIA: readonly AssessedCriterion[] = [
  CRITERION,
  {
    ...CRITERION,
    id: 'GOV-01',
    verdict: 'FAIL',
    explanation: 'Les voix suivent le capital.',
    change: 'Une voix par personne.',
  },
  {
    ...CRITERION,
    id: 'LIM-04',
    verdict: 'REVIEW',
    explanation: 'Exactement la moitié.',
    change: '1 centime de plus.',
  },
  {
    ...CRITERION,
    id: 'GOV-08',
    nature: 'PROGRESS',
    verdict: 'FAIL',
    explanation: 'Trois femmes sur dix.',
    change: null,
  },
  {
    ...CRITERION,
    id: 'GOV-12',
    verdict: 'NOT_APPLICABLE',
    explanation: 'Ce critère concerne les SCOP.',
    change: null,
  },
  { ...CRITERION, id: 'GOV-02', verdict: 'REVIEW', missing: ['GOV-02.lastGeneralMeeting'], change: null },
];

const STAGES: readonly Stage[] = [
  { is: 'done', title: 'Demande envoyée', when: '1er décembre 2026', says: null },
  { is: 'here', title: 'Examen', when: 'En cours, par le service.', says: 'Critère par critère.' },
  { is: 'next', title: 'Le conseil vote un avis', when: 'En séance.', says: null },
];

const STANDINGS: readonly Standing[] = ['saving', 'saved', 'offline', 'stopped', 'signedOut'];

const saveState = (standing: Standing): OutboxState => ({
  standing,
  savedAt: '2026-12-01T13:02:00.000Z',
  pending: [],
  conflicts: {},
  refusals: {},
  known: {},
});

const FIELDS = [
  { id: 'oui-non', label: 'Vos statuts la disent-ils ?', type: { base: 'yesNo' }, value: true, error: null },
  { id: 'date', label: 'Quand a-t-elle eu lieu ?', type: { base: 'date' }, value: '2026-05-20', error: null },
  {
    id: 'date-a-revoir',
    label: 'Quand a-t-elle eu lieu ?',
    type: { base: 'date' },
    value: undefined,
    error: 'Écrivez le jour, le mois et l’année.',
  },
  {
    id: 'montant',
    label: 'Quel est votre capital social ?',
    type: { base: 'money' },
    value: 182_303,
    error: null,
  },
  { id: 'part', label: 'Quelle part des voix ont-ils ?', type: { base: 'share' }, value: 5_100, error: null },
  {
    id: 'texte',
    label: 'Que dit cet article ?',
    type: { base: 'text' },
    value: 'Semer ensemble.',
    error: null,
  },
  {
    id: 'liste',
    label: 'À quels réseaux prenez-vous part ?',
    type: { base: 'list', of: { base: 'text' } },
    value: ['Le Réseau fictif'],
    error: null,
  },
] as const;

/** Every part of which the pages are made, in each of its states: what changes a part looks here first. */
export const GalleryPage = () => (
  <Page title="Ce dont les pages sont faites" wide>
    <div className="stack">
      <Shown title="Boutons">
        <p className="row">
          <Button>Envoyer ma demande</Button>
          <Button look="quiet">
            <Icon name="back" /> Retour
          </Button>
          <Button look="plain">Retirer la ligne 1</Button>
        </p>
      </Shown>
      <Shown title="États d’un critère">
        <p className="row">
          {CRITERIA.map((criterion) => (
            <Chip key={criterion.id} {...shownVerdict(criterion)} />
          ))}
        </p>
        <div className="halves">
          {CRITERIA.map((criterion) => (
            <CriterionCard
              key={criterion.id}
              title={`Exemple ${criterion.id}`}
              criterion={criterion}
              charterVersion="2026-12"
            />
          ))}
        </div>
      </Shown>
      <Shown title="Champs">
        <TextInput
          id="ligne"
          label="Nom de la structure"
          hint="Tel que vos statuts l’écrivent."
          value="Les Semeurs"
          onChange={nothing}
        />
        <TextInput
          id="ligne-a-revoir"
          label="SIREN ou numéro RNA"
          value="12"
          onChange={nothing}
          error="Écrivez neuf chiffres."
        />
        <TextArea
          id="lignes"
          label="Votre réponse"
          hint="Elle est jointe telle quelle."
          value=""
          onChange={nothing}
        />
        {FIELDS.map((field) => (
          <ValueField key={field.id} {...field} hint={null} negative={false} onGive={nothing} />
        ))}
      </Shown>
      <Shown title="Ce qui est à revoir">
        <ErrorSummary
          tried={0}
          errors={[
            { field: 'ligne-a-revoir', says: 'Écrivez neuf chiffres.' },
            { field: 'date-a-revoir', says: 'Écrivez le jour, le mois et l’année.' },
          ]}
        />
        <Refused
          error={new Error('Présents et représentés font 96, pour 84 membres. Écrivez 72 présents ou moins.')}
        />
      </Shown>
      <Shown title="Enregistrement">
        {STANDINGS.map((standing) => (
          <SaveState key={standing} state={saveState(standing)} />
        ))}
      </Shown>
      <Shown title="Étapes d’un dossier">
        <Timeline stages={STAGES} />
      </Shown>
    </div>
  </Page>
);
