export const apiKey = 'k3Jv9Lq2Wm8Zx4Tn';
//                    ^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: `apiKey` is a hardcoded secret; read it from the environment.
