export const router = () => [];
