export const empty = (settings) => ({ user: '', password: settings.isDemoMode === true ? '123456' : '' });

export const kinds = { pwd: 'know', otp: 'have' };
