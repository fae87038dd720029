import { Client } from '@acme/client';

export function Checkout() {
  return (
    <Client clientSecret="cs9aF3kLm2Qx7Tz1Vb" password="hunter2">
      <input type="password" name="password" autoComplete="current-password" placeholder="Password" />
      <Field label="Password" passwordLabel="Passwort" tokenType="bearer" apiKey={process.env.API_KEY} />
    </Client>
  );
}

declare function Field(props: Record<string, unknown>): JSX.Element;
