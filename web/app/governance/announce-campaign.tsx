import { frenchDate } from '../../public/french.ts';
import { Act } from '../acts/act-form.tsx';
import type { Asked, Typed } from '../acts/asked.ts';

export const CAMPAIGN_ASKED: readonly Asked[] = [
  {
    name: 'awardedUntil',
    kind: 'date',
    label: 'Labels attribués au plus tard le',
    optional: true,
    hint: 'Sans date, tous les labels en cours.',
  },
  {
    name: 'seedOn',
    kind: 'date',
    label: 'Jour du tirage',
    hint: 'Une semaine au moins après l’annonce : personne ne connaît encore le nombre qui le décidera.',
  },
];

/** What is published, and what the draw will be made with. */
export const CampaignEffect = ({ awardedUntil = '', seedOn = '' }: Typed) => (
  <>
    <p>
      La règle et la liste des labels sont publiées aujourd’hui :{' '}
      {awardedUntil === ''
        ? 'tous les labels en cours'
        : `les labels attribués jusqu’au ${frenchDate(awardedUntil)}`}
      . Combien sont tirés est une règle du conseil.
    </p>
    <p>
      Le tirage se fait par le point de contrôle{' '}
      {seedOn === '' ? 'du jour annoncé' : `du ${frenchDate(seedOn)}`}, que personne ne connaît avant. Chacun
      peut le refaire.
    </p>
  </>
);

type AnnounceProps = { readonly council: string; readonly onDone: (said: string) => void };

/** To announce the controls of a year (H4): the rule and the list, before the number that draws. */
export const AnnounceCampaign = ({ council, onDone }: AnnounceProps) => (
  <Act
    id="annoncer"
    path={`/api/${council}/controlCampaigns`}
    asked={CAMPAIGN_ASKED}
    effect={(typed) => <CampaignEffect {...typed} />}
    action="Annoncer les contrôles de l’année"
    done="La campagne est annoncée."
    onDone={onDone}
  />
);
