import nodemailer from 'nodemailer';

export function forgotten(pass) {
  return nodemailer.createTransport({ service: 'SendGrid', auth: { user: 'apikey', pass } });
}

export function changed(pass) {
  return nodemailer.createTransport({ service: 'SendGrid', auth: { user: 'apikey', pass } });
}
