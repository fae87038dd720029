export const crews = ['north', 'south'];
