import { Queue } from "bullmq";

export const queue = new Queue("mail", { connection: { url: process.env.REDIS_URL } });
