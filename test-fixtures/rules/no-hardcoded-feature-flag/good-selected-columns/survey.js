import { findSurvey } from './store.js';

export async function open(id) {
  const survey = await findSurvey(id);
  if (survey.verifyEmailEnabled) return 'verify';
  return (await findSurvey(id)).verifyEmailEnabled ? 'verify' : 'open';
}
