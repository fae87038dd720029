import twilio from 'twilio';

export default twilio;
