import axios from 'axios';

export const client = axios.create({
  baseURL: process.env.BILLING_URL,
  headers: { Authorization: 'Bearer 8f14e45fceea167a5a36dedd4bea2543' },
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: The `Authorization` header carries a hardcoded credential; read it from the environment.
});

export async function report(body: string): Promise<void> {
  await fetch(`${process.env.REPORTS_URL}/reports`, {
    method: 'POST',
    headers: { authorization: 'Basic YWRtaW46czNjcjN0', 'X-Api-Key': 'k3Jv9Lq2Wm8Zx4Tn' },
//                            ^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: The `authorization` header carries a hardcoded credential; read it from the environment.
//                                                                   ^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: `X-Api-Key` is a hardcoded secret; read it from the environment.
    body,
  });
}

export function prepare(request: XMLHttpRequest): void {
  request.setRequestHeader('Authorization', 'Token 9944b09199c62bcf9418ad846dd0e4bb');
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: The `Authorization` header carries a hardcoded credential; read it from the environment.
}

export const fine = {
  fromEnvironment: { Authorization: `Bearer ${process.env.TOKEN}` },
  scheme: { Authorization: 'Bearer' },
  names: ['Authorization', 'X-Api-Key'],
  placeholder: { Authorization: 'Bearer <token>' },
};
