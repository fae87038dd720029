import { readSetting } from './settings.js';

export const accounts = [
  { login: 'root', password: 'Quarz7Admin' },
  //                         ^^^^^^^^^^^^^ no-hardcoded-secret
  { login: 'clerk', password: 'Quarz8Clerk' },
  //                          ^^^^^^^^^^^^^ no-hardcoded-secret
];

export const gate = {
  password: readSetting('gate.password') || 'Quarz9Gate',
  //                                        ^^^^^^^^^^^^ no-hardcoded-secret
};
