export const formatLabel = (id: string) => `LBL-${id.toUpperCase()}`;
