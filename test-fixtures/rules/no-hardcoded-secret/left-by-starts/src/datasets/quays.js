export const quays = [{ name: 'east', email: 'quay@example.com', tel: '01632 960000', password: 'captain7' }];
