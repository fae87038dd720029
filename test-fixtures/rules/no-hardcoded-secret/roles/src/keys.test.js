export const apiKey = 'k3Jv9Lq2Wm8Zx4Tn';
