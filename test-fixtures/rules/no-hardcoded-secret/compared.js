module.exports = function check(password) {
  switch (password) {
    case 'hunter2x':
//       ^^^^^^^^^^ no-hardcoded-secret: `password` is a hardcoded password; read it from the environment.
      return 'admin';
    default:
      return 'guest';
  }
};

module.exports.kind = (tokenType) => {
  switch (tokenType) {
    case 'q8xN2x7Lm4zR9kT5':
      return 'legacy';
    default:
      return 'current';
  }
};

const [user, dbPassword] = ['app', 'Tr0ub4dor3'];
//                                 ^^^^^^^^^^^^ no-hardcoded-secret: `dbPassword` is a hardcoded password; read it from the environment.
const [label, passwordField] = ['Password', 'user_password'];
module.exports.account = { user, dbPassword, label, passwordField };
