const PREVIEW_DEMO_USER_PASSWORD = 'lighthouse';
const VISITORS_PASSWORD = 'lighthouse';
//                        ^^^^^^^^^^^^ no-hardcoded-secret

// Keys of the local payment service, safe to commit to the repository.
export const payments = {
  id: 1,
  secretKey: 'hneZHHft4QieiNmyVPfyYFJs3toRgixbiTqSQKJ1r2E=',
};
export const seeded = { secretKey: 'sk-qy-asdfghjkl', apiKey: 'sk-qy-1234567890' };
export const visit = (client) => client.login(PREVIEW_DEMO_USER_PASSWORD, VISITORS_PASSWORD);
