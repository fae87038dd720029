export const name = 'money';
