import * as z from 'zod';
import { CheckedCharter, Simulation } from '../charter/simulation-shape.ts';
import { CharterWriting } from '../charter/writing-shape.ts';
import { CatalogueData } from '../catalogue-shape.ts';
import { CouncilData, Councils } from '../council-shape.ts';
import { Eligibility } from '../eligibility-shape.ts';
import { VerificationData } from '../verification/verification-shape.ts';
import { LabelData, RegisterData, RegisterPlaces, Shortlist } from '../label-data-shape.ts';
import { closed } from './closed.ts';
import { answered } from './json-schema.ts';
import { many, orNothing, shapeNamed, text } from './plain-shapes.ts';

const checked = () => {
  const { properties } = answered(z.strictObject(CheckedCharter)) as { properties: Record<string, object> };
  return closed({
    ...properties,
    comparison: {
      ...orNothing(shapeNamed('CharterComparison')),
      description: 'Ce qui change de la charte en vigueur.',
    },
  });
};

/** What a charter would change before it is voted, what it says to who has not applied yet, and what is open data. */
export const openShapes = () => ({
  LabelData: answered(LabelData),
  RegisterData: answered(RegisterData),
  RegisterPlaces: answered(RegisterPlaces),
  Shortlist: answered(Shortlist),
  Verification: answered(VerificationData),
  CouncilData: answered(CouncilData),
  Councils: answered(Councils),
  CatalogueData: answered(CatalogueData),
  Simulation: answered(Simulation),
  CheckedCharter: checked(),
  CharterWriting: answered(CharterWriting),
  EligibilityQuestions: closed({
    charter: closed({ title: text, version: text }),
    questions: many(shapeNamed('Question')),
  }),
  Eligibility: answered(Eligibility),
});
