/** What each check of a credential says, as a person reads it; no reason of a withdrawal (OPD-03). */
export const SENTENCES = {
  notChecked: 'Ce point n’a pas pu être vérifié.',
  genuine: 'L’attestation est authentique : rien n’y a été changé depuis sa signature.',
  forged: 'La signature ne correspond pas au contenu : l’attestation est fausse, ou elle a été modifiée.',
  withdrawnKey:
    'L’attestation porte la signature d’une clé retirée, qui ne prouve plus rien. Si le label est en vigueur, téléchargez l’attestation à jour depuis la page publique du label.',
  otherShape:
    'Ce fichier dit venir de nous, mais n’a pas la forme de nos attestations : il est faux, ou il a été modifié.',
  noCredential:
    'Ce n’est pas un titre numérique de label. Déposez le fichier « credential.json », joint au certificat, ou collez tout son contenu.',
  tooLarge: 'Ce fichier dépasse 64 ko : ce n’est pas une de nos attestations.',
  fault: 'La vérification n’a pas pu se faire. Réessayez dans quelques minutes.',
  ours: 'L’attestation dit avoir été délivrée par ce service.',
  otherIssuer:
    'L’attestation vient d’un autre organisme : ce service ne vérifie que les siennes. Adressez-vous à celui qui l’a délivrée.',
  inTerm: 'La date du jour est dans la durée de validité.',
  notYet: 'La durée de validité n’a pas encore commencé.',
  expired: 'La durée de validité est passée.',
  notRevoked: 'L’attestation n’a pas été retirée.',
  revoked: 'L’attestation n’est plus en vigueur.',
  noList: 'Impossible à vérifier : la liste des attestations retirées ne peut pas être lue pour l’instant.',
  oldList: 'Impossible à vérifier : la liste des attestations retirées n’est pas à jour.',
  badList: 'Impossible à vérifier : la liste des attestations retirées n’est pas sûre.',
  otherList: 'Impossible à vérifier : l’attestation renvoie à une liste qui n’est pas la nôtre.',
} as const;
