import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import convict from 'convict';
import { cleanEnv, port, str } from 'envalid';
import env from 'env-var';
import Joi from 'joi';
import { z } from 'zod';

export const config = convict({
  jwt: {
    secret: { doc: 'Signs tokens', format: String, default: 'shhh-its-dev', env: 'JWT_SECRET' },
    //                                                      ^^^^^^^^^^^^^^ no-secret-fallback: JWT_SECRET falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
    ttl: { format: String, default: '1h', env: 'TOKEN_TTL' },
    key: { format: String, default: '', env: 'SIGNING_KEY' },
  },
});
export const checked = cleanEnv(process.env, {
  SESSION_SECRET: str({ default: 'keyboard cat', desc: 'Signs sessions' }),
  //                             ^^^^^^^^^^^^^^ no-secret-fallback
  ADMIN_PASSWORD: str({ devDefault: 'admin' }),
  PORT: port({ default: 8080 }),
});
const Settings = z.object({
  API_TOKEN: z.string().min(8).default('dev-token'),
  //                                   ^^^^^^^^^^^ no-secret-fallback
  DATABASE_URL: z.string(),
});
export const settings = Settings.strict().parse(process.env);
const joined = Joi.object().keys({ DB_PASSWORD: Joi.string().default('postgres') }).unknown();
//                                                                   ^^^^^^^^^^ no-secret-fallback
export const { value } = joined.validate({ ...process.env });
export const key = env.get('MAIL_API_KEY').default('local-only').asString();
//                                                 ^^^^^^^^^^^^ no-secret-fallback

const Login = z.object({ PASSWORD: z.string().default('guest-guest') });
export const login = (body: unknown) => Login.parse(body);

@Injectable()
export class Tokens {
  constructor(private readonly configs: ConfigService) {}

  secret() {
    return this.configs.get<string>('REFRESH_SECRET', 'refresh');
    //                                                ^^^^^^^^^ no-secret-fallback
  }
}
