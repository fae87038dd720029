export const berths = ['north', 'south'];
