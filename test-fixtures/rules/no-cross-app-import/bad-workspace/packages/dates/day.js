export const day = () => new Date();
