import nodemailer from 'nodemailer';

export function contact(pass) {
  return nodemailer.createTransport({ service: 'SendGrid', auth: { user: 'apikey', pass } });
  //                                           ^^^^^^^^^^ no-hardcoded-backing-service
}
