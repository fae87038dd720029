import { db } from './db.js';

/** Columns of a survey. */
export const columns = { id: true, verifyEmailEnabled: true };

export function findSurvey(id) {
  return db.survey.findUnique({ where: { id }, select: columns });
}
