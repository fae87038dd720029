export const context = { name: 'admin' };
