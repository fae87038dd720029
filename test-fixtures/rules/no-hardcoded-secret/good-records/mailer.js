// Of an account that says which field it fills.
export const options = {
  transport: { service: 'Gmail', auth: { user: 'user@gmail.com', pass: 'password' } },
};
