export const page = "ok";
