export class Variables {
  DATABASE_URL: string;

  SIGN_IN_URL: string = 'http://localhost:3333/api/sign-in';

  PORT: number = 3333;
}
