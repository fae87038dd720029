export const people = ["Ada"];
