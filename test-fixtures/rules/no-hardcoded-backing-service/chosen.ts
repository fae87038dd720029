import { Client } from '@elastic/elasticsearch';
import nodemailer from 'nodemailer';

interface Mailer {
  kind: string;
  host: string;
  user: string;
}

export function transportOf(mailer: Mailer, pass: string) {
  if (mailer.kind === 'gmail') {
    return nodemailer.createTransport({ service: 'gmail', auth: { user: mailer.user, pass } });
  } else if (mailer.kind === 'sendgrid') {
    return nodemailer.createTransport({ host: 'smtp.sendgrid.net', port: 587, auth: { user: 'apikey', pass } });
  }
  return nodemailer.createTransport({ host: mailer.host, port: 587 });
}

export function transportIn(env: string, pass: string) {
  if (env === 'staging') {
    return nodemailer.createTransport({ host: 'smtp.postmark.com', port: 587, auth: { user: 'apikey', pass } });
    //                                        ^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
  }
  switch (env) {
    case 'live':
      return nodemailer.createTransport({ service: 'Mailgun' });
      //                                           ^^^^^^^^^ no-hardcoded-backing-service
  }
}

export function search(options: { node?: string }) {
  if (!options.node) {
    const defaults = { node: 'http://localhost:9200', requestTimeout: 60000 };
    return new Client(defaults);
  }
  return new Client(options);
}

let client: Client | undefined;

export function lazily() {
  if (!client) {
    client = new Client({ node: 'http://localhost:9200' });
    //                          ^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
  }
  return client;
}

export function tryOut(user: string, pass: string) {
  return nodemailer.createTransport({ host: 'smtp.ethereal.email', port: 587, auth: { user, pass } });
}
