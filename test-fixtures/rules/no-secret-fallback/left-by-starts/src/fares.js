export const fares = ['north', 'south'];
