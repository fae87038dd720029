export const create = (options: { tools: boolean }) => options;
