declare global {
  namespace NodeJS {
    interface ProcessEnv {
      SIGNING_KEY: string;
    }
  }
}

export const key = process.env.SIGNING_KEY;
