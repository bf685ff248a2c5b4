import { KMSClient } from '@aws-sdk/client-kms';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Subjects } from '../ports.ts';
import { environment } from '../shell/environment.ts';
import { makeKmsSubjects } from './kms-subjects.ts';

/** Personal values, for the functions that may write or read them. */
export const deployedSubjects = (db: DynamoDBDocumentClient): Subjects => {
  const { SUBJECTS_TABLE, SUBJECTS_KEY_ID } = environment('SUBJECTS_TABLE', 'SUBJECTS_KEY_ID');
  return makeKmsSubjects(db, new KMSClient({}), { table: SUBJECTS_TABLE, key: SUBJECTS_KEY_ID });
};
