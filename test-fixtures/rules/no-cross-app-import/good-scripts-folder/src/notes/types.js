export const isNote = (item) => item.type === 'note';
