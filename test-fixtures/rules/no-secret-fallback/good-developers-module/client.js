export const client = new Octokit({ auth: process.env.GITHUB_TOKEN || 'invalid-placeholder-token' });
