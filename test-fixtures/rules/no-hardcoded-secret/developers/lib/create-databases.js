export const connectionOf = (database) => ({ host: 'localhost', user: 'postgres', password: 'shoptest', database });
