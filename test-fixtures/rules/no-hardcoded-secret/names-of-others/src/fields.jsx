export const icons = {
  username: 'field-icon-username',
  password: 'field-icon-password',
  email: 'field-icon-email',
};
export const mail = { username: 'quay', password: 'quay-password7', email: 'quay@harbour.io' };
//                                                ^^^^^^^^^^^^^^^^ no-hardcoded-secret
