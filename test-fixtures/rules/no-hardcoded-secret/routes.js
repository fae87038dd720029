// Who may do what, by route: no entry is a password.
module.exports.policies = {
  'users/update-email': 'is-authenticated',
  'users/update-password': 'is-authenticated',
};
