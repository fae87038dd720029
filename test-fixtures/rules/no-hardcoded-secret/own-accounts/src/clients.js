const CLIENT_ID = 'b3d93fd4c53d78d61b18e0f0bf7ad5153de323788dbc0be1a3627205a36e89f5';
const CLIENT_KEY = '4274a0fcefea5877bb94323033fe945a65528c2112411cadc091bb164173c377';
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret

export const headers = { 'x-api-key': CLIENT_ID };
export const signed = { 'x-api-key': CLIENT_KEY };
export const clients = (hosts) => [
  { host: hosts.north, user: 'gate', password: 'bigbrain' },
  //                                           ^^^^^^^^^^ no-hardcoded-secret
  { host: hosts.east, user: 'gate', password: 'worktogether' },
  //                                          ^^^^^^^^^^^^^^ no-hardcoded-secret
];
