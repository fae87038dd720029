export const lines = ['north', 'south'];
