import { readSetting } from './settings.js';

export const accounts = [
  { login: 'root', password: 'q8Vn2xTr07u' },
  //                         ^^^^^^^^^^^^^ no-hardcoded-secret
  { login: 'clerk', password: 'k3Jv9Lq2Wm8' },
  //                          ^^^^^^^^^^^^^ no-hardcoded-secret
];

export const gate = {
  password: readSetting('gate.password') || 'Quarz9Gate',
  //                                        ^^^^^^^^^^^^ no-hardcoded-secret
};
