// The old key, kept until the migration is over: ghp_q7Rk2Lw9Xz4Bv8Nm1Tc6Yd3Hf5Gj0PsAeUoI
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: This is a credential of GitHub; revoke it, and read the new one from the environment.
const registry = 'glpat-q7Rk2Lw9Xz4Bv8Nm1Tc6';
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: This is a credential of GitLab; revoke it, and read the new one from the environment.
const helper = `token ${'ghp_q7Rk2Lw9Xz4Bv8Nm1Tc6Yd3Hf5Gj0PsAeUoI'}`;
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: This is a credential of GitHub; revoke it, and read the new one from the environment.
export const aws = { accessKeyId: 'AKIAQ3RWT5KPLM2XZ7VN', region: process.env.AWS_REGION };
//                                ^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: This is a credential of AWS; revoke it, and read the new one from the environment.
export const fallback = process.env.GITHUB_TOKEN || 'ghp_q7Rk2Lw9Xz4Bv8Nm1Tc6Yd3Hf5Gj0PsAeUoI';
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: This is a credential of GitHub; revoke it, and read the new one from the environment.
export { helper, registry };
// AKIAIOSFODNN7EXAMPLE and ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx are what documentation shows.
