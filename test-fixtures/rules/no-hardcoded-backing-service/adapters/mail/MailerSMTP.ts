import nodemailer from 'nodemailer';

export const smtp = (host: string) => nodemailer.createTransport({ host, port: 587 });
