export const title = 'Newest';
