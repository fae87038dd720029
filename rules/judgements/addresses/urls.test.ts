import { expect, it } from 'vitest';
import { isLocalOrServiceHost, passwordInConnectionString } from './urls';

it.each([
  [
    'postgres://admin:s3cret@db.acme.com:5432/app',
    { scheme: 'postgres', user: 'admin', password: 's3cret', host: 'db.acme.com' },
  ],
  ['redis://:hunter2@cache:6379', { scheme: 'redis', password: 'hunter2', host: 'cache' }],
  [
    'mongodb+srv://u:p%40ss@c0.mongodb.net/x?retryWrites=true',
    { scheme: 'mongodb+srv', user: 'u', password: 'p@ss', host: 'c0.mongodb.net' },
  ],
  ['amqp://guest:p@ss@mq/', { scheme: 'amqp', user: 'guest', password: 'p@ss', host: 'mq' }],
  ['jdbc:mysql://db:3306/app?user=root&password=toor', { scheme: 'mysql', user: 'root', password: 'toor', host: 'db' }],
  [
    'jdbc:sqlserver://db.acme.com;user=sa;password=Str0ng!',
    { scheme: 'sqlserver', user: 'sa', password: 'Str0ng!', host: 'db.acme.com' },
  ],
  ['jdbc:oracle:thin:scott/tiger@//ora:1521/XE', { scheme: 'oracle', user: 'scott', password: 'tiger', host: 'ora' }],
  ['Server=db;Database=app;User Id=sa;Password=Str0ng!;', { scheme: 'ado', user: 'sa', password: 'Str0ng!', host: 'db' }],
  ['Driver={ODBC Driver 17};Server=db,1433;UID=sa;PWD=Str0ng!', { scheme: 'ado', user: 'sa', password: 'Str0ng!', host: 'db' }],
  ['host=db dbname=app user=acme password=hunter2', { scheme: 'libpq', user: 'acme', password: 'hunter2', host: 'db' }],
])('%s', (text, expected) => expect(passwordInConnectionString(text)).toEqual(expected));

it.each([
  'postgres://db.acme.com/app',
  'http://localhost:3000/a@b',
  'https://acme.com:8080/@scope/pkg',
  'http://user@host/',
  'Server=db;Database=app;Integrated Security=true',
  'password=hunter2',
  'see postgres://u:p@h',
  'http://localhost:3000?mail=a@b.c',
  'https://mailto:jo@mail.example.org',
])('%s has none', (text) => expect(passwordInConnectionString(text)).toBeUndefined());

it('local and service hosts', () => {
  for (const host of ['localhost', '127.0.0.1', 'db', 'my-redis', '0.0.0.0', undefined])
    expect(isLocalOrServiceHost(host)).toBe(true);
  for (const host of ['db.acme.com', '10.0.0.5', 'db.internal']) expect(isLocalOrServiceHost(host)).toBe(false);
});
