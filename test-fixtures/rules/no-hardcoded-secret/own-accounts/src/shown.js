export const MIXPANEL_TOKEN = '9f86d081884c7d659a2feaa0c55ad015';
export const search = { appId: '8J64VVRP8K', searchApiKey: '52f578a92b88ad6abde815aae2b0ad7c' };
export const AMPLITUDE_SECRET_KEY = '7e86d081884c7d659a2feaa0c55ad017';
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret

export function start(Bugsnag, users) {
  Bugsnag.start({ apiKey: '8d86d081884c7d659a2feaa0c55ad016' });
  users.create({ email: 'ada@gate.com', password: 'bigbrain' });
  return users.create({ email: 'keeper@gate.com', role: 'admin', password: 'bigbrain' });
  //                                                                       ^^^^^^^^^^ no-hardcoded-secret
}
