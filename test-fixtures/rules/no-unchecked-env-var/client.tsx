import { createClient } from './client';

export const client = createClient({
  url: process.env.SEARCH_URL!,
  //   ^^^^^^^^^^^^^^^^^^^^^^ no-unchecked-env-var: SEARCH_URL may be missing, and nothing notices at startup; check it there and fail with its name.
  retries: parseInt(process.env.SEARCH_RETRIES as string, 10),
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-unchecked-env-var
});
export const Banner = () => <p title={process.env.BANNER!}>{client.name}</p>;
//                                    ^^^^^^^^^^^^^^^^^^ no-unchecked-env-var
