// What each setting of a connection is to those who read it.
export const sensitivity = {
  host: 'public',
  user: 'public',
  password: 'secret',
  port: 'public',
  ssl: 'public',
  schemaName: 'public',
};

// Where each field of a form is kept.
export const columns = {
  subject_prefix: 'mail-settings',
  signature: 'mail-settings',
  smtp_password: 'mail-settings',
};

// A connection may bear one name all over.
export const shop = {
  user: 'shop',
  database: 'shop',
  host: 'shop',
  password: 'shop',
  //        ^^^^^^ no-hardcoded-secret: `password` is a hardcoded password; read it from the environment.
};
