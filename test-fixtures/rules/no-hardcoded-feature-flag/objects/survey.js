export const fields = { emailEnabled: true, backEnabled: true };
export const survey = () => ({ emailEnabled: false, backEnabled: true });
