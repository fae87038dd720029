import nodemailer from 'nodemailer';

export const gmail = (user: string, pass: string) => nodemailer.createTransport({ service: 'gmail', auth: { user, pass } });
