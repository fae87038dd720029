export const withSession = (handler) => handler;
