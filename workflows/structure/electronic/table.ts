import type { CommandTable } from '../../kernel/workflow.ts';

const committing = {
  road: 'ordinary',
  who: ['representative'],
  from: ['declared', 'known'],
  to: [],
  signed: true,
} as const;

/** Whether what is decided about a structure may be notified to it in its space (L112-15). */
export const electronicTable = {
  agreeToElectronicNotification: {
    ...committing,
    facts: ['ElectronicNotificationAgreed.v1'],
    refusals: ['electronic-already-agreed'],
    says: 'C’est noté. Une décision mise à disposition dans votre espace, et non lue quinze jours après, sera réputée notifiée du jour où elle y a été mise. Vous pouvez changer d’avis à tout moment.',
  },
  endElectronicNotification: {
    ...committing,
    facts: ['ElectronicNotificationEnded.v1'],
    refusals: ['electronic-not-agreed'],
    says: 'C’est noté. Une décision que vous ne lirez pas dans votre espace vous sera envoyée par courrier.',
  },
} as const satisfies CommandTable;
