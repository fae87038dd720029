export const environment = { name: 'local' };
