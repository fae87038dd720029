const account = { email: 'ada@acme.com', password: 'Passw0rd-42!' };
console.log(account.email);
