export const Account = {};
