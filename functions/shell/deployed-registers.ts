import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { registersAt } from '../adapters/registers/all-registers.ts';
import { makeExchangeTraces } from '../adapters/registers/exchange-traces.ts';
import type { Registers } from '../ports.ts';
import { environment } from './environment.ts';

type Deployed = { db: DynamoDBDocumentClient; tables: { state: string } };

/** The registers that a function was deployed with, and where the traces of its exchanges are kept. */
export const deployedRegisters = ({ db, tables }: Deployed): Registers => {
  const { REGISTER_URL, COMPLEMENTS_URL } = environment('REGISTER_URL', 'COMPLEMENTS_URL');
  return registersAt(
    { open: REGISTER_URL, complements: COMPLEMENTS_URL },
    makeExchangeTraces(db, tables.state),
  );
};
