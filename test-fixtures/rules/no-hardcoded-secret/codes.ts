/** Answers of the server by their number. */
export enum AuthError {
  INVALID_NEW_PASSWORD = '5140',
  PASSWORD_ALREADY_SET = '5145',
}

export const samples = [{ event: 'form_response', body: { token: '6f3e8a1c9d2b47a0b6e5f1a2c3d4e5f6' } }];
export const colors = [{ token: '--color-queues', usedBy: 'Queues' }];
/** Accounts that are made up, and called so. */
export const DUMMY_STAFF_PASSWORD = 'password';
