import { AssistedDrafts } from '../assisted-drafts-shape.ts';
import { Eliminations } from '../eliminations-shape.ts';
import { Invitations } from '../invitations-shape.ts';
import { RoutingInForce } from '../routing-shape.ts';
import { ActPreview } from '../application/act-preview-shape.ts';
import { Assessment } from '../application/assessment-shape.ts';
import { Changes } from '../application/changes-shape.ts';
import { Commitments } from '../application/commitments-shape.ts';
import { DecisionRead } from '../application/decision-shape.ts';
import { LetterPreview } from '../application/letter-preview-shape.ts';
import { OrderPreview } from '../application/order-preview-shape.ts';
import { MissingItems } from '../application/missing-items-shape.ts';
import { Proofs } from '../application/proofs-shape.ts';
import { Report } from '../application/report-shape.ts';
import { CouncilLetters } from '../letters-shape.ts';
import { Grid } from '../examination/grid-shape.ts';
import { Explanation } from '../explanation-shape.ts';
import { answered } from './json-schema.ts';

/** What is read of one dossier beside its sheet, as each view makes it. */
export const dossierShapes = () => ({
  Assessment: answered(Assessment),
  AssistedDrafts: answered(AssistedDrafts),
  Eliminations: answered(Eliminations),
  Invitations: answered(Invitations),
  RoutingInForce: answered(RoutingInForce),
  DecisionRead: answered(DecisionRead),
  MissingItems: answered(MissingItems),
  LetterPreview: answered(LetterPreview),
  ActPreview: answered(ActPreview),
  CouncilLetters: answered(CouncilLetters),
  OrderPreview: answered(OrderPreview),
  Explanation: answered(Explanation),
  Proofs: answered(Proofs),
  Changes: answered(Changes),
  Commitments: answered(Commitments),
  Report: answered(Report),
  Grid: answered(Grid),
});
