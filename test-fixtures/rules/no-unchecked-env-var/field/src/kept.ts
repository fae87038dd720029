const queue = process.env.QUEUE_URL;
//            ^^^^^^^^^^^^^^^^^^^^^ no-unchecked-env-var

export const connect = () => new URL(queue as string);
